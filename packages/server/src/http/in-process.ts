import type { Kernel } from '@tandem/kernel';
import { callTRPCProcedure, getErrorShape, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import type { ErrorShape, Operation, OperationResult } from './tandem-on-request.ts';
import { throughJson } from './through-json.ts';

type Caller = Parameters<Kernel['context']>[0];

/** Calls a procedure without HTTP: same context, same checks, same JSON, same shape of error. */
export async function callInProcess(
  kernel: Kernel,
  caller: Caller,
  { path, type, input }: Operation,
): Promise<OperationResult> {
  const { router } = kernel;
  const ctx = kernel.context(caller);
  try {
    refuseUnknown(kernel, path, type);
    // What arrives over HTTP has been JSON; what arrives in process must not differ from it.
    const getRawInput = (): Promise<unknown> => Promise.resolve(throughJson(input));
    const data = await callTRPCProcedure({ router, path, getRawInput, ctx, type, signal: undefined, batchIndex: 0 });
    return { ok: true, data: throughJson(data) };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    const shape = getErrorShape({ config: router._def._config, error, type, path, input, ctx });
    return { ok: false, error: throughJson(shape) as ErrorShape };
  }
}

/** In the words in which HTTP refuses it. */
function refuseUnknown({ router }: Kernel, path: string, type: Operation['type']): void {
  const known: Readonly<Record<string, { readonly _def: { readonly type: string } }>> = router._def.procedures;
  const procedure = Object.hasOwn(known, path) ? known[path] : undefined;
  if (!procedure) throw new TRPCError({ code: 'NOT_FOUND', message: `No procedure found on path "${path}"` });
  if (procedure._def.type === type) return;
  const method = type === 'query' ? 'GET' : 'POST';
  const message = `Unsupported ${method}-request to ${procedure._def.type} procedure at path "${path}"`;
  throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED', message });
}
