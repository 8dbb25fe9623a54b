import type { projects } from '@tandem/projects';
import type { In, ShapeOf } from '@tandem/sdk';

/** What a project can say of itself. */
export type ProjectShape = In<ShapeOf<typeof projects>['config']>;
