import type { ShapeOf } from '@tandem/sdk';
import { type ModuleScope, procedureOf } from '@tandem/sdk/server';
import { collectiveWorkshop } from '../contract.ts';

export const procedure = procedureOf(collectiveWorkshop);
export type WorkshopScope = ModuleScope<ShapeOf<typeof collectiveWorkshop>>;
