import type { WorkshopProps } from '../props.ts';
import type { Tap } from './tap.ts';

/** Refusals that pass: an outage, a session to sign in to again, too many calls. Everything else is the server's last word. */
const passing = new Set([
  'INTERNAL_SERVER_ERROR',
  'TOO_MANY_REQUESTS',
  'UNAUTHORIZED',
  'TIMEOUT',
  'BAD_GATEWAY',
  'SERVICE_UNAVAILABLE',
  'GATEWAY_TIMEOUT',
]);

/** Whether sending again later may succeed; without a code there was no answer at all. */
export const willPass = (refusal: string | undefined): boolean => refusal === undefined || passing.has(refusal);

/** Sends a tap to the server. */
export async function sendTap(
  api: WorkshopProps['api'],
  at: { readonly moduleId: string; readonly sessionId: string },
  { personId, noted, tapId }: Tap,
): Promise<void> {
  if (noted === null) {
    await api.attendance.clear.mutate({ ...at, personId, tapId });
    return;
  }
  const { excuse, ...given } = noted;
  await api.attendance.record.mutate({ ...at, personId, ...given, ...(excuse !== null && { excuse }), tapId });
}
