import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** Where the sheet says one thing in two ways, and how it is read here. */
export const unclear: ProjectShape['unclear'] = [
  {
    key: 'trainers',
    name: say('unclear.trainers'),
    heading: say('unclear.trainers.heading'),
    readAs: say('unclear.trainers.read-as'),
  },
  {
    key: 'quarter',
    name: say('unclear.quarter'),
    heading: say('unclear.quarter.heading'),
    readAs: say('unclear.quarter.read-as'),
  },
];
