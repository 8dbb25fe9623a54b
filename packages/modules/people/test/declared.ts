import { TRPCError } from '@trpc/server';

/** How a call ended that must not succeed: the declared outcome, or the code of the refusal with the problems of the input. */
export async function outcomeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const { cause, code } = error;
    if (cause && 'details' in cause && 'code' in cause) return { failure: cause.code, details: cause.details };
    if (cause && 'issues' in cause)
      return {
        refusal: code,
        problems: (cause.issues as { path: unknown[]; message: string }[]).map(({ path, message }) => [
          path.join('.'),
          message,
        ]),
      };
    return { refusal: code };
  }
  throw new Error('The call was expected to be refused, and was not.');
}
