import type { projects } from '@tandem/projects';
import { type In, pointsOf, type ShapeOf, textsOf } from '@tandem/sdk';
import type fr from './messages/fr.json';

/** Names a text of this plugin; a key that its messages lack does not compile. */
export const say = textsOf<typeof fr>('activup');
/** Names the points of a list, by the texts under its name. */
export const points = pointsOf<typeof fr>('activup');

/** What a project says of itself; each heading is in a file of its own. */
export type Sheet = Required<In<ShapeOf<typeof projects>['config']>>;
