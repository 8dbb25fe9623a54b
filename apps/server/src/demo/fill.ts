import type { Account } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import type { Composition } from '@tandem/sdk/server';
import type { Opened } from '@tandem/server';
import { demoPassword } from './accounts.ts';
import type { DemoCentre } from './centre.ts';
import { demoCentres } from './centres.ts';
import { fillPeople } from './people.ts';
import { fillProject } from './projects.ts';

type Report = (line: string) => void;
type Composed = Pick<Composition, 'projects'>;

/**
 * Fills the demo centres, none of which may exist yet. Of their projects come those whose plugins this installation is composed of.
 * Accounts and projects come as everybody's do; people and groups go straight into the tables, without audit rows and events: the
 * API would take several times as long.
 */
export async function fillDemo(opened: Opened, composed: Composed, report: Report): Promise<void> {
  const plugins = new Set(composed.projects.map(({ id }) => id as string));
  const staff = await makeStaff(opened);
  for (const demo of demoCentres) await fillCentre(opened, demo, staff, plugins, report);
}

async function fillCentre(
  opened: Opened,
  demo: DemoCentre,
  staff: ReadonlyMap<string, string>,
  plugins: ReadonlySet<string>,
  report: Report,
): Promise<void> {
  const { accounts } = opened;
  const { slug, name, locales, timeZone } = demo;
  const centre = { id: await accounts.createCentre({ slug, name, locales, timeZone }), slug, name, locales, timeZone };
  const colleague = (role: Role): { readonly id: string; readonly name: string } => {
    const found = demo.staff.find((one) => one.role === role);
    const id = found && staff.get(found.email);
    if (id === undefined) throw new Error(`The demo centre ${slug} has no ${role}.`);
    return { id, name: found?.name ?? '' };
  };
  for (const { email, role } of demo.staff)
    await accounts.join(staff.get(email) ?? '', { centreId: centre.id, roles: [role], projects: null });
  report(`  ${name[locales[0]] ?? slug}: ${demo.staff.length} accounts`);

  const people = await fillPeople(opened, centre, demo.seed, colleague('social-worker'));
  report(`    ${people.length} people`);

  const filled = {
    centre,
    reason: demo.reason,
    administrator: await accountOf(opened, colleague('administrator').id),
    coordinator: colleague('coordinator').id,
    trainer: colleague('trainer').id,
    people,
  };
  for (const project of demo.projects) {
    if (!plugins.has(project.plugin)) {
      report(`    project ${project.plugin} left out: this installation is not composed of it`);
      continue;
    }
    const sessions = await fillProject(opened, filled, project);
    report(`    project ${project.plugin} (editions: ${project.groups.length}, sessions: ${sessions})`);
  }
}

/** The ids of all accounts, by address. Made at once, so that the password that they share is hashed once. */
async function makeStaff({ accounts }: Opened): Promise<ReadonlyMap<string, string>> {
  const all = demoCentres.flatMap(({ staff, locales: [locale] }) =>
    staff.map(({ email, name }) => ({ email, name, locale, password: demoPassword })),
  );
  const ids = await accounts.createDemo(all);
  return new Map(all.map(({ email }, index) => [email, ids[index] ?? '']));
}

async function accountOf({ accounts }: Opened, id: string): Promise<Account> {
  const account = await accounts.find(id);
  if (!account) throw new Error('The demo has lost an account that it just made.');
  return account;
}
