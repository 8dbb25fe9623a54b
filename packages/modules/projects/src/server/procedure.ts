import type { ShapeOf } from '@tandem/sdk';
import { type ModuleScope, procedureOf } from '@tandem/sdk/server';
import { projects } from '../contract.ts';

/** Starts a procedure of this module under one of its permissions. */
export const procedure = procedureOf(projects);
export type ProjectsScope = ModuleScope<ShapeOf<typeof projects>>;
