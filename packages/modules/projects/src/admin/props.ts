import type { ShapeOf } from '@tandem/sdk';
import type { ProjectAround, ProjectScreenProps } from '@tandem/sdk/admin';
import type { ProjectConfiguration } from '../configuration/index.ts';
import type { projects } from '../contract.ts';
import type { ProjectsApi } from '../server/index.ts';

type Shape = ShapeOf<typeof projects>;

/** What a screen or panel of this module gets from the admin: it is always about a project. */
export type ProjectProps<Data = undefined> = ProjectScreenProps<Shape, ProjectsApi, Data>;
export type MessageKey = Shape['message'];
export type Translate = ProjectProps['t'];

/** The published configuration of a project: the admin hands it on without knowing its shape. */
export const configurationOf = ({ configuration }: ProjectAround): ProjectConfiguration =>
  configuration as ProjectConfiguration;
