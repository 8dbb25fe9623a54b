import { beforeEach, describe, expect, it } from 'vitest';
import { composition, endOf, openHost, tables, type TestHost } from './fixture-host.ts';
import { later } from './fixture-later.ts';
import { emptied } from './fixture-moveup-host.ts';
import { onBothDatabases } from './testkit.ts';

const slug = 'try-later';
const covid = { fr: 'covid-19', nl: 'covid-19', en: 'covid-19' };
const over = { fr: 'The year is over.', nl: 'The year is over.', en: 'The year is over.' };
const dates = { planned: '2020-09', now: '2027-09', reason: covid };
const putOff = { state: 'postponed', ...dates };

onBothDatabases('where the modules of a project stand', tables, (on) => {
  let host: TestHost;
  let marie: ReturnType<TestHost['as']>;
  let ids: ReadonlyMap<string, string>;

  beforeEach(async () => {
    await on.asOwner((owner) => owner.script(emptied));
    host = await openHost(on.database, { ...composition, projects: [later] });
    marie = host.as('coordinator');
    const { modules } = await host.as('administrator').core.project.install({ plugin: slug, reason: 'Start' });
    ids = new Map(modules.map((module) => [module.slug, module.id]));
  });

  const standings = async (project = slug) =>
    Object.fromEntries(
      (await marie.core.project.get({ slug: project })).modules.map((module) => [module.slug, module.standing]),
    );
  const states = async () =>
    (await marie.core.project.get({ slug })).modules.map((module) => `${module.slug} ${module.state}`);
  const stateInCalls = async (module: string) =>
    (await marie.tryWorkshop.settings({ moduleId: ids.get(module) ?? '' })).instance.state;
  const say = (state: unknown, module = 'preparation') =>
    marie.core.project.setModuleState({ project: slug, module, state: state as 'open', reason: 'The council decided' });

  it('is what the plugin says, with its dates and its reasons in words', async () => {
    expect(await standings()).toEqual({
      workshops: { state: 'open' },
      preparation: putOff,
      choir: { state: 'planned', from: '2027-01' },
      garden: { state: 'planned', next: { state: 'open', from: '2027-03-15' } },
      outings: { state: 'open', next: { state: 'closed', from: '2027-01', reason: over } },
      pottery: { state: 'postponed' },
    });
    const [listed] = await marie.core.project.list();
    expect(listed?.modules.map(({ standing }) => standing)).toEqual(Object.values(await standings()));
  });

  it('changes at midnight of the centre, for whoever reads and for the module itself', async () => {
    // Brussels is an hour before Greenwich in winter.
    host.clock.set('2026-12-31T22:59:00Z');
    expect(await stateInCalls('outings')).toBe('open');
    host.clock.set('2026-12-31T23:00:00Z');
    expect(await stateInCalls('outings')).toBe('closed');
    expect(await stateInCalls('garden')).toBe('planned');
    // The choir was planned for today: somebody has to open it.
    expect(await stateInCalls('choir')).toBe('planned');
    host.clock.set('2027-03-15T08:00:00Z');
    expect(await states()).toEqual([
      'workshops open',
      'preparation postponed',
      'choir planned',
      'garden open',
      'outings closed',
      'pottery postponed',
    ]);
    expect((await standings())['outings']).toEqual({ state: 'closed', from: '2027-01', reason: over });
  });

  describe('for a module that was put off', () => {
    it('is said by a coordinator: it opens on a day, and stays put off until then', async () => {
      const opening = { ...putOff, next: { state: 'open', from: '2027-09-06' } };
      expect(await say({ state: 'open', from: '2027-09-06' })).toEqual({ state: 'postponed', standing: opening });
      expect((await standings())['preparation']).toEqual(opening);
      expect(await stateInCalls('preparation')).toBe('postponed');
      host.clock.set('2027-09-06T06:00:00Z');
      expect(await stateInCalls('preparation')).toBe('open');
      expect((await standings())['preparation']).toEqual({ state: 'open', from: '2027-09-06' });
    });

    it('can be put off again, with another reason', async () => {
      const again = { state: 'postponed', planned: '2027-09', now: '2028-09', reason: { fr: 'Travaux', nl: 'Werken' } };
      expect(await say(again)).toEqual({ state: 'postponed', standing: again });
    });

    it('may open before the project itself has a first day', async () => {
      expect((await say({ state: 'open', from: '2001-01' })).state).toBe('open');
    });

    it('is kept in the trail, with what it was before and why', async () => {
      await say({ state: 'open', from: '2027-10' });
      const { id } = await marie.core.project.get({ slug });
      const trail = await on.asOwner((owner) =>
        owner.query(
          "select details from kernel_store.audit_entry where action = 'project.module.state' and subject_id = $1",
          [id],
        ),
      );
      expect(trail).toMatchObject([
        {
          details: {
            module: 'preparation',
            from: { state: 'postponed', now: '2027-09' },
            to: { state: 'postponed', next: { state: 'open', from: '2027-10' } },
            reason: 'The council decided',
          },
        },
      ]);
    });
  });

  it.each<[string, unknown]>([
    ['put off without a word', 'postponed'],
    ['put off without a reason', { state: 'postponed', planned: '2020-09', now: '2021-09' }],
    ['put off to an earlier date', { ...putOff, now: '2019-09' }],
    ['open on a day that does not exist', { state: 'open', from: '2027-02-29' }],
    ['open on a text', { state: 'open', from: 'soon' }],
    ['in a state there is not', { state: 'paused' }],
    ['open for a reason', { state: 'open', reason: covid }],
  ])('is not changed to %s', async (_, state) => {
    expect(await endOf(say(state))).toBe('BAD_REQUEST');
    expect((await standings())['preparation']).toEqual(putOff);
  });

  it('is for who composes the project to say', async () => {
    const ana = host.as('trainer').core.project;
    const opened = { project: slug, module: 'preparation', state: 'open', reason: 'Now' } as const;
    expect(await endOf(ana.setModuleState(opened))).toBe('FORBIDDEN');
  });

  it('goes along in a copy that keeps it, and in none that does not', async () => {
    await say({ state: 'open', from: '2027-09-06' });
    const title = { fr: 'Copie', nl: 'Kopie' };
    const copy = (name: string, kept: 'kept' | 'planned') =>
      marie.core.project.clone({ project: slug, slug: name, title, states: kept, reason: 'A second quarter' });
    await copy('kept', 'kept');
    await copy('anew', 'planned');
    expect(await standings('kept')).toEqual(await standings());
    expect(new Set(Object.values(await standings('anew')).map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"state":"planned"}']),
    );
  });

  it('is said of a module that is added, too', async () => {
    const added = { project: slug, module: 'workshops', title: { fr: 'Soir', nl: 'Avond' }, reason: 'More people' };
    await marie.core.project.cloneModule({ ...added, slug: 'evening', state: { state: 'open', from: '2027-02' } });
    await marie.core.project.cloneModule({ ...added, slug: 'night' });
    expect(await standings()).toMatchObject({
      evening: { state: 'planned', next: { state: 'open', from: '2027-02' } },
      night: { state: 'planned' },
    });
  });

  describe('in a file', () => {
    const into = { kind: 'new', slug: 'brought' } as const;
    const bring = async (text: string) => {
      const { digest, problems } = await marie.core.project.previewImport({ text, into });
      expect(problems).toEqual([]);
      await marie.core.project.import({ text, into, digest, reason: 'From another server' });
    };

    it('goes to another project', async () => {
      await say({ state: 'open', from: '2027-09-06' });
      const { text } = await marie.core.project.export({ project: slug });
      const { modules } = await marie.core.project.previewImport({ text, into });
      expect(Object.fromEntries(modules.map((module) => [module.slug, module.standing]))).toEqual(await standings());
      await bring(text);
      expect(await standings('brought')).toEqual(await standings());
    });

    it('of a server that knew states only, is the state', async () => {
      const { text } = await marie.core.project.export({ project: slug });
      const file = JSON.parse(text) as { modules: { standing?: unknown }[] };
      for (const module of file.modules) delete module.standing;
      await bring(JSON.stringify(file));
      expect(Object.values(await standings('brought')).map((one) => JSON.stringify(one))).toEqual(
        ['open', 'postponed', 'planned', 'planned', 'open', 'postponed'].map((state) => JSON.stringify({ state })),
      );
    });

    it.each<[string, object, string, string]>([
      ['a date that does not exist', { ...dates, planned: '2020-19' }, 'planned', 'problem.month-or-day'],
      ['a new date before the planned one', { ...dates, now: '2020-08' }, 'now', 'problem.postponed'],
      ['a postponement for no reason', { planned: '2020-09', now: '2027-09' }, 'reason', 'problem.required'],
      ['a change without a date', { next: { state: 'open' } }, 'next/from', 'problem.required'],
      ['a change to a plan', { next: { state: 'planned', from: '2027-09' } }, 'next/state', 'problem.invalid'],
      ['something unknown', { until: '2027-09' }, '', 'problem.unknown'],
    ])('that says %s is refused at its place', async (_, standing, place, key) => {
      const { text } = await marie.core.project.export({ project: slug });
      const file = JSON.parse(text) as { modules: object[] };
      file.modules[1] = { ...file.modules[1], standing };
      const { problems } = await marie.core.project.previewImport({ text: JSON.stringify(file), into });
      const path = ['/modules/1/standing', ...(place ? [place] : [])].join('/');
      expect(problems).toMatchObject([{ path, severity: 'block', key }]);
    });

    it('that names a text which nobody has is refused', async () => {
      const { text } = await marie.core.project.export({ project: slug });
      const lost = text.replace('"try-later:preparation.covid"', '"try-later:preparation.flu"');
      const { problems } = await marie.core.project.previewImport({ text: lost, into });
      expect(problems).toEqual([
        {
          path: '/modules/preparation/standing',
          severity: 'block',
          key: 'problem.file.text',
          values: { text: 'try-later:preparation.flu' },
        },
      ]);
    });
  });

  it.each([
    `'{"state": "open"}'`,
    `'[]'`,
    `'{"from": "soon"}'`,
    `'{"planned": "2020-09", "now": "2021-09"}'`,
    `'{"next": {"state": "postponed", "from": "2027-09"}}'`,
    `'{"next": {"state": "open"}}'`,
    `'{"next": {"state": "closed", "from": "2027-13"}}'`,
  ])('is held by the database as well: %s', async (standing) => {
    const write = on.asOwner(async (owner) => {
      await owner.script('alter table kernel_store.module_instance no force row level security');
      await owner.script(`update kernel_store.module_instance set standing = ${standing} where slug = 'preparation'`);
    });
    await expect(write).rejects.toThrow(/standing_/);
    await on.asOwner((owner) => owner.script('alter table kernel_store.module_instance force row level security'));
  });
});
