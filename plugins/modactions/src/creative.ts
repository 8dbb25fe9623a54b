import { collectiveWorkshop } from '@tandem/collective-workshop';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** Collective module 2: talents, through a work of one's own. */
export const creative = use(collectiveWorkshop, {
  state: 'open',
  config: {
    title: say('creative.title'),
    aim: say('creative.aim'),
    entry: 'rolling',
    components: [
      { key: 'know-how', name: say('creative.component.know-how') },
      { key: 'know-how-to-be', name: say('creative.component.know-how-to-be') },
    ],
    outputs: [{ key: 'personal-work', name: say('creative.output') }],
    threads: [{ key: 'culture', name: say('thread.culture') }],
  },
});
