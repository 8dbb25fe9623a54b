import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account, Centre } from '@tandem/kernel';
import type { Opened } from '@tandem/server';
import { demoAccounts } from './accounts.ts';
import { fillBrussels } from './brussels.ts';

const marker = (folder: string) => join(folder, 'first-start');

/**
 * Fills the demo centre at the first start. While it runs a marker lies in the folder: if the process dies half-way, the next start
 * begins anew instead of serving half a demo.
 */
export async function fillDemo(opened: Opened, folder: string, report: (line: string) => void): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(marker(folder), '');
  const callers = await makeCentre(opened, report);
  await fillBrussels(opened.kernel, callers, report);
  await rm(marker(folder));
}

/** Takes away what a killed first start left: nobody has worked in it, since it was never served. */
export async function forgetUnfinishedDemo(folder: string): Promise<void> {
  const unfinished = await stat(marker(folder)).then(
    () => true,
    () => false,
  );
  if (unfinished)
    await Promise.all(
      ['database', 'first-start'].map((name) => rm(join(folder, name), { recursive: true, force: true })),
    );
}

export interface DemoCallers {
  readonly centre: string;
  readonly administrator: Account;
  readonly coordinator: Account;
  readonly trainer: Account;
  readonly socialWorker: Account;
}

async function makeCentre({ accounts }: Opened, report: (line: string) => void): Promise<DemoCallers> {
  const brussels: Omit<Centre, 'id'> = {
    slug: 'bruxelles',
    name: { fr: 'CPAS de Bruxelles', nl: 'OCMW Brussel', en: 'CPAS of Brussels' },
    locales: ['fr', 'nl'],
    timeZone: 'Europe/Brussels',
  };
  report('First start: filling the demo centre.');
  const centreId = await accounts.createCentre(brussels);
  const found = new Map<string, Account>();
  for (const { email, password, name, role } of demoAccounts) {
    const id = await accounts.create({ email, password, name, locale: 'fr', demo: true });
    await accounts.join(id, { centreId, roles: [role], projects: null });
    const account = await accounts.find(id);
    if (account) found.set(role, account);
  }
  const of = (role: string): Account => {
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
