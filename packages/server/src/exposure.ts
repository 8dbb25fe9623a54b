import { StartProblem } from './problem.ts';
import type { Settings } from './settings.ts';

/** The address that only this machine reaches. */
export const LOOPBACK = '127.0.0.1';

const OWN_NAMES = ['localhost', LOOPBACK, '[::1]'];

/**
 * The address to listen on: everywhere, but this machine alone while accounts for trying exist, since everybody knows
 * their password.
 *
 * @throws StartProblem when such accounts exist and `PUBLIC_URL` says that a proxy lets others in; developers may.
 */
export function addressToListenOn(
  { publicUrl, developing }: Pick<Settings, 'publicUrl' | 'developing'>,
  hasDemo: boolean,
): string | undefined {
  if (!hasDemo) return undefined;
  if (!developing && !OWN_NAMES.includes(new URL(publicUrl).hostname)) {
    throw new StartProblem(
      `There are accounts for trying, whose password everybody knows, and PUBLIC_URL (${publicUrl}) lets others in.`,
      'For real work use a database without demo data; to try on this machine leave PUBLIC_URL away; TANDEM_DEV=1 allows it for developing.',
    );
  }
  return LOOPBACK;
}
