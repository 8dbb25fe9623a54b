import { referenceIn, refusalIn } from '@tandem/sdk/admin';
import { unavailableModule } from '#lib/modules/unavailable-module.ts';

const statuses: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  TOO_MANY_REQUESTS: 429,
};

/**
 * What a page may say about an error of a `load`: for a refusal of the API its code, for everything else a reference to quote. Errors
 * of the API are logged there under their reference; our own go to `report`, which logs them the same way.
 */
export function describeError(error: unknown, report: (error: unknown) => string): App.Error {
  const unavailable = unavailableModule(error);
  if (unavailable) return { status: 412, message: 'PRECONDITION_FAILED', unavailable };
  const refusal = refusalIn(error);
  const status = statuses[refusal ?? ''];
  if (refusal !== undefined && status !== undefined) return { status, message: refusal };
  const reference = referenceIn(error) ?? report(error);
  return { status: 500, message: 'INTERNAL_SERVER_ERROR', reference };
}
