import type { DemoAccount } from './server/tandem-on-request.ts';

/** A centre of the demo and those who work there. */
interface DemoStaff {
  readonly centre: DemoAccount['centre'];
  readonly accounts: readonly DemoAccount[];
}

/** Accounts for trying by their centre, both in the order in which they come. */
export function demoCentres(accounts: readonly DemoAccount[]): readonly DemoStaff[] {
  const bySlug = new Map<string, { readonly centre: DemoAccount['centre']; readonly accounts: DemoAccount[] }>();
  for (const account of accounts) {
    const known = bySlug.get(account.centre.slug);
    if (known) known.accounts.push(account);
    else bySlug.set(account.centre.slug, { centre: account.centre, accounts: [account] });
  }
  return [...bySlug.values()];
}
