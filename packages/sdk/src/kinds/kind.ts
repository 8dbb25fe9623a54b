import type { Lifecycle } from '../lifecycle.ts';
import type { Permission } from '../roles.ts';
import type { Schema } from '../schema.ts';

/**
 * A kind of activity, as a contract without tables: what every implementation of it has in common, so that a project, a report or a
 * client can rely on it whoever wrote the module.
 */
export interface Kind {
  readonly $$type: '@tandem/kind';
  readonly id: string;
  /** The shape of the configuration that every implementation has; a module spreads it into its own schema. */
  readonly configuration: Readonly<Record<string, Schema>>;
  readonly permissions: Readonly<Record<string, Permission>>;
  readonly events: Readonly<Record<string, Schema>>;
  readonly errors: Readonly<Record<string, Schema>>;
  /** The states of what the activity is made of: of an edition, a placement, an outing. */
  readonly lifecycle: Lifecycle;
}

/** Defines a kind of activity. */
export const defineKind = <const K extends Omit<Kind, '$$type'>>(kind: K): K & { readonly $$type: '@tandem/kind' } => ({
  $$type: '@tandem/kind',
  ...kind,
});
