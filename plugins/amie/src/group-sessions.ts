import { collectiveWorkshop } from '@tandem/collective-workshop';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** Information sessions of module 2. */
export const information = use(collectiveWorkshop, {
  state: 'open',
  config: { title: say('part.information') },
});

/** The activation path of module 2: six sessions, between which participants do assignments. */
export const activationPath = use(collectiveWorkshop, {
  state: 'open',
  config: { title: say('part.activation-path') },
});
