import type { Project } from '@tandem/sdk';
import type { AnyModule } from '../subject.ts';

/** A project plugin under test, with the modules that it composes. */
export interface ProjectSubject {
  readonly project: Project;
  readonly modules: readonly AnyModule[];
  readonly folder: string;
}
