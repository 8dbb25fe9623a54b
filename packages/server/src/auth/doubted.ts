import type { Account, ChangedRights, SystemClock } from '@tandem/kernel';

/**
 * Accounts whose rights were changed a moment ago. The change may not be committed yet, so for a while nothing that is found out about
 * them is kept.
 *
 * @param believed how long an answer is believed elsewhere, in milliseconds: doubt lasts twice as long.
 */
export function doubtedAccounts({ onChanged }: Pick<ChangedRights, 'onChanged'>, clock: SystemClock, believed: number) {
  const doubted = new Map<string, number>();
  onChanged((account) => {
    for (const [one, until] of doubted) if (until <= clock.milliseconds()) doubted.delete(one);
    doubted.set(account, clock.milliseconds() + 2 * believed);
  });
  return (account: Pick<Account, 'id'> | null): boolean =>
    account !== null && (doubted.get(account.id) ?? 0) > clock.milliseconds();
}
