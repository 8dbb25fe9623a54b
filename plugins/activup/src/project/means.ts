import { say } from '../say.ts';
import type { Heading } from './shape.ts';

/** What the service that hosts ACTIV'UP does besides, with other money. */
export const hostServices: Heading<'hostServices'> = [
  { key: 'french-courses', name: say('host-service.french-courses'), note: say('host-service.regional') },
  { key: 'diversity', name: say('host-service.diversity'), note: say('host-service.regional') },
  { key: 'legal-desk', name: say('host-service.legal-desk'), note: say('host-service.legal-desk.note') },
];

/** Where ACTIV'UP takes place. */
export const sites: Heading<'sites'> = [
  { key: 'migrants-action', name: say('site.migrants-action') },
  { key: 'citizen-space', name: say('site.citizen-space'), note: say('site.citizen-space.note') },
];

/** What ACTIV'UP works with. */
export const material: Heading<'material'> = [
  { key: 'office', name: say('material.office'), set: 'office' },
  { key: 'projector', name: say('material.projector'), set: 'group' },
  { key: 'laminator', name: say('material.laminator'), set: 'group' },
  { key: 'craft', name: say('material.craft'), set: 'group' },
];
