import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** Where it is held, and with what. */
export const means: Pick<ProjectShape, 'sites' | 'material'> = {
  sites: [{ key: 'department', name: say('site.department') }],
  material: [
    { key: 'office', set: 'office', name: say('material.office') },
    { key: 'projector', set: 'group', name: say('material.projector') },
    { key: 'laminator', set: 'group', name: say('material.laminator') },
    { key: 'craft', set: 'group', name: say('material.craft') },
  ],
};
