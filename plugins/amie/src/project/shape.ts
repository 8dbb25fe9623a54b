import type { projects } from '@tandem/projects';
import type { In, ShapeOf } from '@tandem/sdk';

/** What a project can say of itself. */
export type ProjectShape = In<ShapeOf<typeof projects>['config']>;

/** What it can say under one heading. */
export type Heading<Name extends keyof ProjectShape> = NonNullable<ProjectShape[Name]>;
