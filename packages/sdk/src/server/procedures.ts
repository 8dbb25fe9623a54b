import type { TRPCRouterRecord } from '@trpc/server';
import type { Contract, Shape } from '../contract.ts';
import type { ModuleScope } from './scope.ts';
import { bareProcedure } from './trpc.ts';

/**
 * Reads `moduleId` from the input, before the author's own schema sees it. Whether it is one at all is for the kernel to
 * say, after it knows who asks: a stranger learns nothing, not even that their input is wrong.
 */
function instanceInput(input: unknown): { moduleId: string } {
  const moduleId = typeof input === 'object' && input !== null && 'moduleId' in input ? input.moduleId : undefined;
  return { moduleId: typeof moduleId === 'string' ? moduleId.toLowerCase() : '' };
}

/** Reads `moduleIds` in the same way; an instance that is named twice is named once. */
function instancesInput(input: unknown): { readonly moduleIds: readonly string[] } {
  const given = typeof input === 'object' && input !== null && 'moduleIds' in input ? input.moduleIds : undefined;
  const named = Array.isArray(given)
    ? given.map((id: unknown) => (typeof id === 'string' ? id.toLowerCase() : ''))
    : [];
  return { moduleIds: [...new Set(named)] };
}

const meta = (contract: Contract, permission: string) => ({
  module: contract.id,
  permission: `${contract.id}.${permission}`,
});

function centreProcedure<S extends Shape>(contract: Contract<S>, permission: S['permission']) {
  return bareProcedure
    .meta(meta(contract, permission))
    .use(({ ctx, next, type, path }) =>
      ctx.enter({ contract, permission, type, path }, (scope) => next({ ctx: { module: scope as ModuleScope<S> } })),
    );
}

function instanceProcedure<S extends Shape>(contract: Contract<S>, permission: S['permission']) {
  return bareProcedure
    .meta(meta(contract, permission))
    .input(instanceInput)
    .use(({ ctx, next, type, path, input }) =>
      ctx.enter({ contract, permission, type, path, moduleIds: [input.moduleId] }, (scope) =>
        next({ ctx: { module: scope as ModuleScope<S> } }),
      ),
    );
}

function acrossProcedure<S extends Shape>(contract: Contract<S>, permission: S['permission']) {
  return bareProcedure
    .meta({ ...meta(contract, permission), across: true })
    .input(instancesInput)
    .use(({ ctx, next, type, path, input: { moduleIds } }) =>
      ctx.enter({ contract, permission, type, path, moduleIds }, (...scopes) =>
        next({ ctx: { modules: scopes as readonly [ModuleScope<S>, ...ModuleScope<S>[]] } }),
      ),
    );
}

/** Starts a procedure under a permission. It has `ctx.module`; add `.input(…)`, then `.query(…)` or `.mutation(…)`. */
export type ProcedureFor<S extends Shape> = (
  permission: S['permission'],
) => S['instances'] extends 'project' ? ReturnType<typeof instanceProcedure<S>> : ReturnType<typeof centreProcedure<S>>;

/**
 * The procedures of a module. There is no other way to make one, so each names its permission; for `instances: 'project'` each gets
 * `moduleId` in its input and `ctx.module` holds that instance with its effective configuration.
 */
export const procedures = <S extends Shape, const R extends TRPCRouterRecord>(
  contract: Contract<S>,
  build: (procedure: ProcedureFor<S>) => R,
): R =>
  build(((permission: S['permission']) =>
    contract.instances === 'project'
      ? instanceProcedure(contract, permission)
      : centreProcedure(contract, permission)) as ProcedureFor<S>);

/** Starts the procedures of one file; `const procedure = procedureOf(people); export const create = procedure('person.edit').mutation(…)`. */
export const procedureOf = <S extends Shape>(contract: Contract<S>): ProcedureFor<S> =>
  procedures(contract, (procedure) => ({ procedure }) as never as TRPCRouterRecord).procedure as never;

/** Starts a procedure about several instances of a module. It has `ctx.modules`; add `.input(…)`, then `.query(…)`. */
export type ProcedureAcrossFor<S extends Shape> = S['instances'] extends 'project'
  ? (permission: S['permission']) => ReturnType<typeof acrossProcedure<S>>
  : 'Error: a module of the centre has no instances to read across';

/**
 * Starts procedures that read several instances of a module in one call, for pages that show many: `moduleIds` is in the input, at most
 * 100, and `ctx.modules` holds a scope for each, in their order. All of them or none: one that the caller may not read refuses the
 * call. They are queries; a mutation is about one instance.
 * @example
 * const across = procedureAcross(collectiveWorkshop);
 * export const newest = across('edition.read').query(({ ctx: { modules } }) => newestEditions(modules[0].db, modules));
 */
export const procedureAcross = <S extends Shape>(contract: Contract<S>): ProcedureAcrossFor<S> =>
  ((permission: S['permission']) => acrossProcedure(contract, permission)) as ProcedureAcrossFor<S>;
