import type { Call, KernelContext, ModuleScope, ProcedureMeta } from '@tandem/sdk/server';
import { initTRPC, TRPCError } from '@trpc/server';
import { board } from './sound.ts';

// any: what a careless author has in hand.
type AnyScope = ModuleScope<any>;
// any: what tRPC's `next` gives is its own.
type Result = any;

const t = initTRPC.context<KernelContext>().meta<ProcedureMeta>().create();

/** What an author who goes past the SDK may do with a call. */
interface Door {
  /** Lets it in by the kernel, with the call changed where they want. */
  enter(changed?: Partial<Call>): Promise<Result>;
  /** Lets it in without asking anybody: the procedure has no scope. */
  anybody(): Promise<Result>;
}

/** A procedure that says its permission as the SDK's do, and opens the door in its own way. */
export const byHand = (permission: string, open: (door: Door) => Promise<Result>) =>
  t.procedure
    .meta({ module: board.id, permission: `${board.id}.${permission}` })
    .input((input: unknown) => ({ moduleId: '', ...(input as { moduleId?: string } | undefined) }))
    .use<{ scope: AnyScope | undefined }>(({ ctx, next, type, path, input }) => {
      const call: Call = { contract: board, permission, type, path, moduleIds: [input.moduleId] };
      return open({
        enter: (changed = {}) =>
          ctx.enter({ ...call, ...changed }, (scope) => next({ ctx: { scope: scope as AnyScope | undefined } })),
        anybody: () => next({ ctx: { scope: undefined as AnyScope | undefined } }),
      });
    });

/** Does something else when a call ended in this refusal. */
export async function onRefusal<T>(
  code: TRPCError['code'],
  call: Promise<T>,
  instead: (refusal: TRPCError) => Promise<T>,
): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.code === code) return await instead(error);
    throw error;
  }
}
