import { ispPreparation } from '@tandem/isp-preparation';
import { use } from '@tandem/sdk';
import { points, say } from './say.ts';

/** Module 3, START: between social activation and professional insertion, towards a project that a person can carry out. */
export const start = use(ispPreparation, {
  state: 'open',
  config: {
    title: say('part.start'),
    forms: ['individual', 'group'],
    components: [
      { key: 'interviews', name: say('start-component.interviews'), form: 'individual' },
      ...points('start-component', 'workshops', 'self-esteem', 'isp-training').map(
        (component) => ({ ...component, form: 'group' }) as const,
      ),
    ],
    outputs: points('start-output', 'project'),
  },
});
