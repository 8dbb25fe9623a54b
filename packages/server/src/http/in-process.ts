import type { Kernel } from '@tandem/kernel';
import { callTRPCProcedure, getErrorShape, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import type { SignedInAccount } from '../auth/accounts.ts';
import type { ErrorShape, Operation, OperationResult } from './tandem-on-request.ts';

/** Calls a procedure without HTTP: same context, same checks, same JSON, same shape of error. */
export async function callInProcess(kernel: Kernel, account: SignedInAccount | null, centre: string | undefined, { path, type, input }: Operation): Promise<OperationResult> {
  const { router } = kernel;
  const ctx = kernel.context({ account, centre });
  try {
    const data = await callTRPCProcedure({ router, path, getRawInput: async () => throughJson(input), ctx, type, signal: undefined, batchIndex: 0 });
    return { ok: true, data: throughJson(data) };
  } catch (cause) {
    const error: TRPCError = getTRPCErrorFromUnknown(cause);
    const shape = getErrorShape({ config: router._def._config, error, type, path, input, ctx });
    return { ok: false, error: throughJson(shape) as ErrorShape };
  }
}

/** What arrives over HTTP has been JSON; what arrives in process must not differ from it. */
const throughJson = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
