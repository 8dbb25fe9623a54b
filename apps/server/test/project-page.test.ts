import type { Trip } from '@tandem/db';
import type { Kernel } from '@tandem/kernel';
import { roles, type Role } from '@tandem/sdk';
import type { TandemOnRequest } from '@tandem/server';
import { onBothDatabases, tablesOf, testCentres, testHost } from '@tandem/testkit';
import { beforeAll, expect, test, vi } from 'vitest';
import { callInProcess } from '../../../packages/server/src/http/in-process.ts';
import composition from '../tandem.config.ts';
import { openPage } from './page/open-page.ts';

vi.mock('virtual:tandem/admin', async () => await import('./page/installed-admin.ts'));

const mostTrips = 5;
const { brussels } = testCentres;
const contractOf = (id: string) => composition.modules.find(({ contract }) => contract.id === id)!.contract;
const plugins = composition.projects.map(({ id }) => id).toSorted();
const trips: Trip[] = [];

/** Somebody with this role on a request, signed in already. */
function signedIn(kernel: Kernel, role: Role): TandemOnRequest {
  const person = { id: `${role}@brussels`, name: role, locale: 'fr' } as const;
  const account = { ...person, memberships: [{ centre: brussels, roles: [role], projects: null }] };
  const membership = { centre: brussels, roles: [role], permissions: kernel.permissionsOf([role]) };
  const refuse = () => Promise.reject(new Error('A page that is opened signs nobody in or out.'));
  return {
    account: { ...person, email: 'page@demo.example', memberships: [membership] },
    call: (centre, operation) => callInProcess(kernel, { account, centre }, operation),
    signIn: refuse,
    signOut: refuse,
    me: null,
    links: { open: refuse, choosePassword: refuse, accept: refuse },
    demo: null,
    report: String,
    today: '2026-11-25',
  };
}

onBothDatabases(
  'opening the page of a project',
  tablesOf(composition.modules),
  (on) => {
    let kernel: Kernel;
    beforeAll(async () => {
      const host = await testHost(on.database, composition);
      kernel = host.kernel as unknown as Kernel;
      // The number of projects in the navigation does not count.
      for (const plugin of plugins) await host.as('administrator').core.project.install({ plugin, reason: 'page' });
    });

    const open = (role: Role, project = 'moveup') =>
      openPage(signedIn(kernel, role), 'c/[centre]/p/[project]', { centre: 'brussels', project });

    test('shows the project in the navigation, its modules, and its panels with their data', async () => {
      const { projects, project, panels, top } = await open('coordinator');
      expect((projects as readonly { readonly slug: string }[]).map(({ slug }) => slug)).toEqual(plugins);
      expect(project).toMatchObject({
        slug: 'moveup',
        modules: [{ slug: 'workshops' }, { slug: 'follow-up' }, { slug: 'insertion' }],
      });
      expect(top).toMatchObject([{ place: { module: 'projects' } }]);
      expect(panels).toMatchObject([
        { place: { module: 'projects' } },
        { place: { module: 'collective-workshop', prepared: [] } },
      ]);
    });

    test('is sent what it shows, and the configuration of no module', async () => {
      const { project, panels, top } = await open('coordinator');
      expect(JSON.stringify([project, top, panels])).not.toContain('"lateMinutes":');
      const shown = [top, panels].flat() as readonly { readonly place: { readonly config: unknown } }[];
      expect(shown.map(({ place }) => place.config)).toEqual(shown.map(() => undefined));
      expect(shown.length).toBeGreaterThan(1);
    });

    test.each(plugins)(
      `takes at most ${mostTrips} round trips for %s, however many workshops it has`,
      async (plugin) => {
        const before = trips.length;
        const { project, panels } = await open('coordinator', plugin);
        const { modules } = project as { readonly modules: readonly { readonly kind: string }[] };
        const workshops = modules.filter(({ kind }) => kind === 'collective-workshop');
        expect(trips.length - before).toBeLessThanOrEqual(mostTrips);
        // Each workshop has its panel, read and not failed.
        const read = (
          panels as readonly { readonly place?: { readonly module: string; readonly prepared: unknown } }[]
        ).flatMap(({ place }) => (place?.module === 'collective-workshop' ? [place.prepared] : []));
        expect(read).toEqual(workshops.map(() => []));
      },
    );

    test('shows the other workshops when one of them cannot be read, and says so in its place', async () => {
      const store = (version: number) =>
        on.asOwner((owner) =>
          owner.script(`update kernel_store.revision set versions = jsonb_set(versions, '{chains,creative}', '${version}')
            where project_id = (select id from kernel_store.project where slug = 'modactions')`),
        );
      await store(99);
      // Another process, which has not read it before.
      const { kernel: another } = await testHost(on.database, composition);
      const at = { centre: 'brussels', project: 'modactions' };
      const { panels } = await openPage(
        signedIn(another as unknown as Kernel, 'coordinator'),
        'c/[centre]/p/[project]',
        at,
      );
      await store(contractOf('collective-workshop').config.version);
      expect(panels).toMatchObject([
        { place: { module: 'projects' } },
        { place: { base: '/c/brussels/p/modactions/social-activation', prepared: [] } },
        { failure: { status: 412 } },
        { place: { base: '/c/brussels/p/modactions/computing', prepared: [] } },
      ]);
    });

    test('costs the home of the centre no more, whatever its ten projects have for today', async () => {
      const coordinator = signedIn(kernel, 'coordinator');
      const home = async (cookies = {}) => {
        const before = trips.length;
        const data = await openPage(coordinator, 'c/[centre]', { centre: 'brussels' }, cookies);
        const steps = data['steps'] as readonly { readonly name: string; readonly isDone: boolean }[];
        return { trips: trips.length - before, panels: data['panels'] as readonly Today[], steps };
      };
      interface Today {
        readonly project: string;
        readonly panels: readonly { readonly place: { readonly module: string; readonly prepared: unknown } }[];
        readonly draft?: { readonly changes: number };
      }
      const quiet = await home({ 'tandem-first-steps': 'hidden' });
      expect(quiet.trips).toBeLessThanOrEqual(mostTrips);
      expect(quiet.panels.map(({ project }) => project)).toEqual(plugins);
      const today = quiet.panels.flatMap(({ panels }) => panels.map(({ place }) => place));
      expect(today.length).toBeGreaterThan(10);
      for (const { module, prepared } of today) {
        expect(module).toBe('collective-workshop');
        expect(prepared).toMatchObject({ day: { date: '2026-11-25', sessions: [] }, leftOpen: { hasMore: false } });
      }
      expect(quiet.panels.filter(({ draft }) => draft)).toEqual([]);

      // A centre that has not begun is asked for what comes first: a few reads, however many projects there are.
      const fresh = await home();
      expect(fresh.steps.filter(({ isDone }) => !isDone).map(({ name }) => name)).toEqual([
        'publish',
        'people.person',
        'collective-workshop.edition',
        'collective-workshop.enrolment',
      ]);
      expect(fresh.trips).toBeLessThanOrEqual(3 * mostTrips);
    });

    test.each(roles)(`takes at most ${mostTrips} round trips as %s`, async (role) => {
      const before = trips.length;
      const { project } = await open(role);
      expect(project).toMatchObject({ slug: 'moveup' });
      expect(trips.length - before).toBeLessThanOrEqual(mostTrips);
      expect(trips.length).toBeGreaterThan(before);
    });
  },
  { onTrip: (trip) => void trips.push(trip) },
);
