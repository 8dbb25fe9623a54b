import type { Account, Centre } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import type { Opened } from '@tandem/server';
import { demoAccounts } from './accounts.ts';
import { fillBrussels } from './brussels.ts';

/** The demo centre. */
const brussels: Omit<Centre, 'id'> = {
  slug: 'bruxelles',
  name: { fr: 'CPAS de Bruxelles', nl: 'OCMW Brussel', en: 'CPAS of Brussels' },
  locales: ['fr', 'nl'],
  timeZone: 'Europe/Brussels',
};

/** Those in whose names the demo is filled: the API asks everybody for their permissions. */
export interface DemoCallers {
  readonly centre: string;
  readonly administrator: Account;
  readonly coordinator: Account;
  readonly trainer: Account;
  readonly socialWorker: Account;
}

/** Fills the demo centre, which must not exist yet: its accounts, then everything else through the API. */
export async function fillDemo(opened: Opened, report: (line: string) => void): Promise<void> {
  const callers = await makeCentre(opened, report);
  await fillBrussels(opened.kernel, callers, report);
}

async function makeCentre({ accounts }: Opened, report: (line: string) => void): Promise<DemoCallers> {
  const centreId = await accounts.createCentre(brussels);
  const found = new Map<Role, Account>();
  for (const { email, password, name, role } of demoAccounts) {
    const id = await accounts.create({ email, password, name, locale: 'fr', demo: true });
    await accounts.join(id, { centreId, roles: [role], projects: null });
    const account = await accounts.find(id);
    if (account) found.set(role, account);
  }
  const of = (role: Role): Account => {
    const account = found.get(role);
    if (!account) throw new Error(`The demo has no ${role}.`);
    return account;
  };
  report(`  ${found.size} accounts`);
  return {
    centre: brussels.slug,
    administrator: of('administrator'),
    coordinator: of('coordinator'),
    trainer: of('trainer'),
    socialWorker: of('social-worker'),
  };
}
