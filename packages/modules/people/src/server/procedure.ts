import type { ShapeOf } from '@tandem/sdk';
import { type ModuleScope, procedureOf } from '@tandem/sdk/server';
import { people } from '../contract.ts';

/** Starts a procedure of this module under one of its permissions. */
export const procedure = procedureOf(people);
export type PeopleScope = ModuleScope<ShapeOf<typeof people>>;
