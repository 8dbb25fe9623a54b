import type { Database } from '@tandem/db';
import { createKernel, dateIn, type Kernel } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import { accounts, migrationsOf, type Opened } from '@tandem/server';
import { onBothDatabases, onServer, testClock } from '@tandem/testkit';
import { beforeAll, expect, test } from 'vitest';
import composition from '../tandem.config.ts';
import { type Caller, callerFor } from '../src/demo/caller.ts';
import { demoCentres } from '../src/demo/centres.ts';
import { addDays } from '../src/demo/days.ts';
import { fillDemo } from '../src/demo/fill.ts';

const secret = 'the secret of tests, long enough to be one';

/** An installation on a migrated database, on a Wednesday of November. */
async function openedOn(database: Database): Promise<{ readonly opened: Opened; readonly today: string }> {
  const clock = testClock('2026-11-25T09:00:00Z');
  const kernel = (await createKernel({ database, composition, secret, clock })) as unknown as Kernel;
  const migrated = { applied: [], kept: 0 };
  return {
    opened: { database, kernel, accounts: accounts(database, clock, kernel.newId), secret, migrated },
    today: dateIn(clock, 'Europe/Brussels'),
  };
}

onBothDatabases('The demo', migrationsOf(composition), (on) => {
  const said: string[] = [];
  let opened: Opened;
  let today: string;

  /** The API, as a colleague of a centre calls it. */
  const as = async (slug: string, role: Role): Promise<Caller> => {
    const email = demoCentres.find((one) => one.slug === slug)?.staff.find((one) => one.role === role)?.email ?? '';
    const account = await opened.accounts.find((await opened.accounts.findByEmail(email))?.id ?? '');
    if (!account) throw new Error(`Nobody is ${role} in ${slug}.`);
    return callerFor(opened.kernel, account, slug);
  };

  /** The groups of a project, each with its sessions and what is noted there. */
  const groupsOf = async (slug: string, project: string) => {
    const { core, collectiveWorkshop } = await as(slug, 'coordinator');
    const { modules } = await core.project.get({ slug: project });
    const workshops = modules.filter(({ kind }) => kind === 'collective-workshop');
    const groups = [];
    for (const { id: moduleId, state } of workshops) {
      const { items } = await collectiveWorkshop.edition.list({ moduleId });
      for (const { id: editionId } of items) {
        const group = await collectiveWorkshop.edition.get({ moduleId, editionId });
        const rolls = await Promise.all(
          group.sessions.map(
            async ({ id: sessionId }) => (await collectiveWorkshop.session.get({ moduleId, sessionId })).roll,
          ),
        );
        groups.push({ ...group, state, rolls });
      }
    }
    return groups;
  };
  const groupOf = async (slug: string, project: string, title: string) => {
    const group = (await groupsOf(slug, project)).find(({ edition }) => edition.title === title);
    if (!group) throw new Error(`${project} has no group "${title}".`);
    return group;
  };

  beforeAll(async () => {
    ({ opened, today } = await openedOn(on.database));
    await fillDemo(opened, composition, (line) => said.push(line));
  });

  test('has five centres, each with sixty people and with the projects of its own sheet', async () => {
    const found = await Promise.all(
      demoCentres.map(async ({ slug, name }) => {
        const { core, people } = await as(slug, 'coordinator');
        const page = await people.person.list({ limit: 100 });
        const projects = (await core.project.list()).map((project) => project.slug);
        return [name.en, page.items.length, projects.toSorted()];
      }),
    );
    const expected: readonly (readonly [centre: string, ...plugins: string[]])[] = [
      ['CPAS of Brussels', 'moveup'],
      ['CPAS of Liège', 'modactions'],
      ['CPAS of Charleroi', 'activup'],
      ['OCMW of Bruges', 'boost', 'bruges', 'switch', 'ta-a-lent', 'uitstraling', 'zinderin-g'],
      ['OCMW of Antwerp', 'amie'],
    ];
    expect(found).toEqual(expected.map(([centre, ...plugins]) => [centre, 60, plugins]));
  });

  test('keeps Brussels: two groups of eleven and eight, on every working day of five weeks', async () => {
    const groups = await groupsOf('bruxelles', 'moveup');
    expect(
      groups.map(({ edition, sessions }) => [edition.title, edition.enrolled, sessions.length]).toSorted(),
    ).toEqual([
      ['Groupe de l’après-midi', 8, 26],
      ['Groupe du matin', 11, 26],
    ]);
  });

  test.each([
    ['boost', 8, 5],
    ['ta-a-lent', 12, 8],
  ])(
    'tells of %s what the sheet tells: %i began the last edition, %i finished it',
    async (project, began, finished) => {
      const { edition, sessions, rolls } = await groupOf('brugge', project, 'Vorige reeks');
      expect(edition).toMatchObject({ state: 'closed', enrolled: 0, tookPart: began, finished });
      expect([rolls.at(0)?.length, rolls.at(-1)?.length]).toEqual([began, finished]);
      expect(sessions.every(({ date, closedAt }) => date < today && closedAt !== null)).toBe(true);
      const reasons = await on.asOwner((owner) =>
        owner.query<{ end_reason: string; people: number }>(
          `select end_reason, count(*)::integer as people from collective_workshop.enrolment
          where edition_id = '${edition.id}' group by (end_reason = 'finished'), end_reason order by 1`,
        ),
      );
      const of = (wanted: (reason: string) => boolean) =>
        reasons.filter(({ end_reason }) => wanted(end_reason)).reduce((sum, { people }) => sum + people, 0);
      expect([of((reason) => reason === 'finished'), of((reason) => reason !== 'finished')]).toEqual([
        finished,
        began - finished,
      ]);

      // The project's own sheet says the same of the edition that it was written about.
      const { core } = await as('brugge', 'coordinator');
      const { project: sheet } = await core.project.get({ slug: project });
      expect(sheet['editions']).toContainEqual(expect.objectContaining({ atStart: began, atEnd: finished }));
    },
  );

  test('dates what the sheets repeat: the next edition of Boost a year after the last, of Ta(a)lent half a year', async () => {
    const starts = async (project: string) =>
      Promise.all(
        ['Vorige reeks', 'Volgende reeks'].map(
          async (title) => (await groupOf('brugge', project, title)).edition.startsOn,
        ),
      );
    expect(await starts('boost')).toEqual([addDays(today, -105), addDays(today, -105 + 52 * 7)]);
    expect(await starts('ta-a-lent')).toEqual([addDays(today, -147), addDays(today, -147 + 26 * 7)]);
  });

  test('has in Antwerp an activation path of six sessions, the fourth of them today', async () => {
    const { sessions } = await groupOf('antwerpen', 'amie', 'Activeringstraject, groep 1');
    expect(sessions.map(({ date }) => date)).toEqual([-21, -14, -7, 0, 7, 14].map((days) => addDays(today, days)));
  });

  test.each(demoCentres)(
    'has a group in $slug that meets today and was noted before, within its places',
    async ({ slug, projects }) => {
      const groups = (await Promise.all(projects.map(({ plugin }) => groupsOf(slug, plugin)))).flat();
      for (const { edition, state } of groups) {
        expect(edition.enrolled).toBeLessThanOrEqual(edition.places ?? Number.POSITIVE_INFINITY);
        expect(state).toBe('open');
      }
      const running = groups.filter(({ sessions }) => sessions.some(({ date }) => date === today));
      expect(running.length).toBeGreaterThan(0);
      for (const { sessions, rolls } of running) {
        const past = rolls.filter((_, index) => (sessions[index]?.date ?? today) < today);
        expect(past.length).toBeGreaterThan(0);
        for (const roll of past) expect(roll.every(({ noted }) => noted !== null)).toBe(true);
      }
    },
  );

  test('keeps Boost for men and Uitstraling for women', async () => {
    const gendersIn = async (project: string) => {
      const { people } = await as('brugge', 'coordinator');
      const rolls = (await groupsOf('brugge', project)).flatMap((group) => group.rolls.flat());
      const ids = [...new Set(rolls.map(({ personId }) => personId))];
      return new Set(await Promise.all(ids.map(async (id) => (await people.person.get({ id })).gender)));
    };
    expect(await gendersIn('boost')).toEqual(new Set(['male']));
    expect(await gendersIn('uitstraling')).toEqual(new Set(['female']));
  });

  test('seals national numbers as the API does: they are found, and opened for who may', async () => {
    const { people } = await as('liege', 'social-worker');
    const { items } = await people.person.list({ limit: 100 });
    const files = await Promise.all(items.map(({ id }) => people.person.get({ id })));
    const numbered = files.find(({ hasNationalNumber }) => hasNationalNumber);
    const { nationalNumber } = await people.person.revealNationalNumber({ id: numbered?.id ?? '' });
    await expect(people.person.create({ lastName: 'Exemple', nationalNumber })).rejects.toMatchObject({
      cause: { code: 'people/national-number-known' },
    });
  });

  test('says what it filled, centre by centre', () => {
    expect(said.slice(0, 3)).toEqual([
      '  CPAS de Bruxelles: 6 accounts',
      '    60 people',
      '    project moveup (editions: 2, sessions: 52)',
    ]);
    expect(said.filter((line) => line.includes('accounts'))).toHaveLength(5);
  });
});

onServer('The demo of an installation with MOVE’UP alone', migrationsOf(composition), (on) => {
  test('has all five centres, and says which projects it leaves out', async () => {
    const said: string[] = [];
    const { opened } = await openedOn(on.database);
    const projects = composition.projects.filter(({ id }) => id === 'moveup');
    await fillDemo(opened, { projects }, (line) => said.push(line));
    expect((await opened.accounts.centres()).map(({ slug }) => slug)).toEqual([
      'antwerpen',
      'brugge',
      'bruxelles',
      'charleroi',
      'liege',
    ]);
    expect(said.filter((line) => line.includes('project')).slice(0, 2)).toEqual([
      '    project moveup (editions: 2, sessions: 52)',
      '    project modactions left out: this installation is not composed of it',
    ]);
    expect(said.filter((line) => line.includes('left out'))).toHaveLength(9);
  });
});
