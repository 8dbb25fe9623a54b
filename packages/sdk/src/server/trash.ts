import type { Shape } from '../contract.ts';
import type { TrashedThing } from '../trash.ts';
import type { ModuleScope } from './scope.ts';

/**
 * Brings a thing back from the trash: writes its rows again, as they were. It runs in one transaction with the taking out of the trash, for
 * whoever brings it back; they hold the kind's permission there. When what it hung on is gone it ends in a declared outcome, or a
 * refusal, and the thing stays in the trash.
 */
export type Restore<S extends Shape, K extends keyof S['trash']> = (
  thing: TrashedThing<S['trash'][K]>,
  scope: ModuleScope<S>,
) => Promise<void>;

/** How each kind of thing of a module is brought back. */
export type Restorers<S extends Shape> = { readonly [K in keyof S['trash'] & string]: Restore<S, K> };
