import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** What the sheet leaves open, and how it is read here. */
export const unclear: ProjectShape['unclear'] = [
  {
    key: 'module-evaluation',
    name: say('unclear.module-evaluation'),
    heading: say('unclear.module-evaluation.heading'),
    readAs: say('unclear.module-evaluation.read-as'),
  },
];
