import type { ShapeOf } from '@tandem/sdk';
import { type ModuleScope, procedureAcross, procedureOf } from '@tandem/sdk/server';
import { collectiveWorkshop } from '../contract.ts';

export const procedure = procedureOf(collectiveWorkshop);
/** Starts what a page reads of several workshops in one call. */
export const across = procedureAcross(collectiveWorkshop);
export type WorkshopScope = ModuleScope<ShapeOf<typeof collectiveWorkshop>>;
