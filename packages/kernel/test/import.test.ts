import { beforeEach, describe, expect, it } from 'vitest';
import { detailsOf, endOf, tables } from './fixture-host.ts';
import { emptied, install, type Moveup, openMoveup } from './fixture-moveup-host.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'moveup';
const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;
// any: files are taken apart by hand here, at places that their schema does not let through.
type Loose = any;
type Into = { readonly kind: 'new'; readonly slug?: string } | { readonly kind: 'draft'; readonly project: string };
const fresh: Into = { kind: 'new', slug: 'moveup-north' };
const over: Into = { kind: 'draft', project };

onBothDatabases('a project as a file', tables, (on) => {
  let host: Moveup;
  let marie: ReturnType<Moveup['as']>;
  beforeEach(async () => {
    await on.asOwner((owner) => owner.script(emptied));
    host = await openMoveup(on.database, 1);
    marie = host.as('coordinator');
    await install(host);
  });

  const published = async (...edits: never[]) => {
    const { draft } = await marie.core.configuration.edit({ project, chain: 'workshops', edits });
    return marie.core.configuration.publish({ project, version: draft.version, reason: 'Ours' });
  };
  const exported = async () => (await marie.core.project.export({ project })).text;
  /** The file with a change made by hand. */
  const changed = async (change: (file: Loose) => void) => {
    const file = JSON.parse(await exported()) as Loose;
    change(file);
    return JSON.stringify(file);
  };
  const preview = (text: string, into: Into, from = host) =>
    from.as('coordinator').core.project.previewImport({ text, into });
  const imported = async (text: string, into: Into, from = host) => {
    const { digest } = await preview(text, into, from);
    return from.as('coordinator').core.project.import({ text, into, digest, reason: 'From Ghent' });
  };
  const contents = () =>
    on.asOwner(async (owner) => {
      const names = ['project', 'module_instance', 'revision', 'draft', 'audit_entry', 'outbox_event'];
      const rows: unknown[] = [];
      for (const name of names)
        rows.push(
          await owner.query(`select to_jsonb(t) as row from kernel_store.${name} t order by to_jsonb(t)::text`),
        );
      return JSON.stringify(rows);
    });

  describe('when it is written', () => {
    it('is the same text for the same project, sorted, and names nobody', async () => {
      const text = await exported();
      expect(await exported()).toBe(text);
      const { name, revision } = await marie.core.project.export({ project });
      expect([name, revision]).toEqual(['moveup-1.tandem.json', 1]);
      const file = JSON.parse(text) as Loose;
      expect(Object.keys(file)).toEqual(['format', 'formatVersion', 'modules', 'plugin', 'project', 'slug']);
      expect(file).toMatchObject({
        format: 'tandem-project',
        formatVersion: 1,
        slug: 'moveup',
        plugin: { id: 'moveup', version: '1.0.0' },
        modules: [{ slug: 'workshops', kind: 'collective-workshop', configuration: 1, state: 'open' }, {}],
      });
      expect(text).not.toContain('Marie');
      expect(text).not.toContain('tenant');
    });

    it('can hold an earlier revision', async () => {
      await published(edit('/places', 12, 15));
      const { text } = await marie.core.project.export({ project, revision: 1 });
      expect((JSON.parse(text) as Loose).modules[0].content.places).toBe(12);
      expect(await endOf(marie.core.project.export({ project, revision: 9 }))).toBe('NOT_FOUND');
    });
  });

  describe('when it becomes a new project', () => {
    it('is that project, with its origins and the plugin’s updates', async () => {
      await published(edit('/places', 12, 15));
      const text = await exported();
      expect(await imported(text, fresh)).toMatchObject({ slug: 'moveup-north', draft: null });
      const read = (slug: string) => marie.core.configuration.read({ project: slug, chain: 'workshops' });
      const [original, copy] = [await read(project), await read('moveup-north')];
      for (const part of ['value', 'origins', 'locks', 'base'] as const) expect(copy[part]).toEqual(original[part]);
      const again = await marie.core.project.export({ project: 'moveup-north' });
      expect(again.text).toBe(text.replace('"slug": "moveup"\n', '"slug": "moveup-north"\n'));
      const second = await openMoveup(on.database, 2);
      const upgrade = await second.as('coordinator').core.configuration.upgrade({ project: 'moveup-north' });
      expect(upgrade).toMatchObject({ from: '1.0.0', isAvailable: true });
    });

    it('of an older version takes the steps of today, and has what is locked today', async () => {
      const text = await exported();
      const third = await openMoveup(on.database, 3);
      const { modules, problems } = await preview(text, fresh, third);
      expect([modules[0], problems]).toMatchObject([{ from: 1, to: 3 }, [{ key: 'problem.file.locked' }]]);
      await imported(text, fresh, third);
      const { value } = await third
        .as('coordinator')
        .core.configuration.read({ project: 'moveup-north', chain: 'workshops' });
      expect(value).toMatchObject({ capacity: 12, teacher: { hours: 10 }, grouping: ['language'] });
    });

    it.each([
      ['of this version', '2.0.0'],
      ['that calls itself older', '0.0.1'],
    ])('has what its plugin locks as the plugin says it, from a file %s', async (_, version) => {
      const second = await openMoveup(on.database, 2);
      const text = await changed((file) => {
        file.plugin.version = version;
        file.modules[0].content.grouping = ['age'];
        file.modules[0].content.places = 17;
      });
      const { problems, isPossible } = await preview(text, fresh, second);
      expect([problems, isPossible]).toEqual([
        [{ path: '/modules/workshops/content', severity: 'warn', key: 'problem.file.locked' }],
        true,
      ]);
      await imported(text, fresh, second);
      const { value } = await second
        .as('coordinator')
        .core.configuration.read({ project: 'moveup-north', chain: 'workshops' });
      expect(value).toMatchObject({ grouping: ['language', 'schooling'], places: 17 });
    });

    it('leaves a trace of who and why', async () => {
      await imported(await exported(), fresh);
      const rows = await on.asOwner((owner) =>
        owner.query("select details from kernel_store.audit_entry where action = 'project.import'"),
      );
      expect(rows.at(-1)).toMatchObject({ details: { slug: 'moveup-north', reason: 'From Ghent' } });
    });
  });

  describe('when it becomes a draft', () => {
    it('changes what differs, and publishes nothing', async () => {
      const text = await changed((file) => (file.modules[0].content.places = 17));
      const { chains, isPossible } = await preview(text, over);
      expect(isPossible).toBe(true);
      expect(chains).toMatchObject([{ chain: 'workshops', changes: [{ path: '/places', before: 12, after: 17 }] }]);
      expect(await imported(text, over)).toEqual({ slug: project, projectId: null, draft: 1 });
      const { revision, changes } = await marie.core.configuration.read({ project, chain: 'workshops' });
      expect([revision.number, changes.map(({ path }) => path)]).toEqual([1, ['/places']]);
    });

    it('is an edit: who composes and may not edit is refused, as a program by its scopes', async () => {
      const text = await changed((file) => (file.modules[0].content.places = 17));
      const program = (...scopes: string[]) => host.asProgram('coordinator', scopes).core.project;
      const asked = { text, into: over };
      const composing = program('core.project.compose');
      expect(await endOf(composing.previewImport(asked))).toBe('FORBIDDEN');
      const { digest } = await preview(text, over);
      expect(await endOf(composing.import({ ...asked, digest, reason: 'x' }))).toBe('FORBIDDEN');
      const editing = program('core.project.compose', 'core.configuration.edit');
      expect(await endOf(editing.import({ ...asked, digest, reason: 'x' }))).toBe('ok');
    });

    it('never overwrites what somebody has in a draft', async () => {
      const text = await changed((file) => (file.modules[0].content.places = 17));
      await marie.core.configuration.edit({ project, chain: 'workshops', edits: [edit('/places', 12, 13)] });
      const { problems } = await preview(text, over);
      expect(problems).toMatchObject([{ key: 'problem.file.draft', values: { actorName: 'Marie the coordinator' } }]);
      expect(await endOf(imported(text, over))).toBe('core/import-refused');
    });

    it('keeps what the plugin locks, and leaves out modules that the project has not', async () => {
      const second = await openMoveup(on.database, 2);
      const { digest } = (await second.as('coordinator').core.configuration.upgrade({ project })) ?? { digest: '' };
      await second.as('coordinator').core.configuration.applyUpgrade({ project, digest, decisions: [], reason: 'x' });
      const { text: whole } = await second.as('coordinator').core.project.export({ project });
      const file = JSON.parse(whole) as Loose;
      file.modules[0].content.grouping = ['age'];
      file.modules[0].content.weeks = 20;
      file.modules.push({ ...file.modules[1], slug: 'elsewhere' });
      const text = JSON.stringify(file);
      const { problems, chains } = await preview(text, over, second);
      expect(problems).toEqual([
        {
          path: '/modules/elsewhere',
          severity: 'warn',
          key: 'problem.file.module-absent',
          values: { slug: 'elsewhere' },
        },
        { path: '/modules/workshops/content', severity: 'warn', key: 'problem.file.locked' },
      ]);
      expect(chains.flatMap(({ changes }) => changes.map(({ path }) => path))).toEqual(['/weeks']);
      await imported(text, over, second);
      const { value } = await second.as('coordinator').core.configuration.read({ project, chain: 'workshops' });
      expect(value).toMatchObject({ grouping: ['language', 'schooling'], weeks: 20 });
    });

    it('may be unfinished: the draft says what is missing', async () => {
      const text = await changed((file) => (file.modules[0].content.places = 99));
      expect((await preview(text, over)).problems).toMatchObject([
        { path: '/modules/workshops/content/places', severity: 'warn', key: 'problem.number.most' },
      ]);
      await imported(text, over);
      const { problems } = await marie.core.configuration.read({ project, chain: 'workshops' });
      expect(problems).toMatchObject([{ path: '/places', severity: 'block' }]);
      expect(await endOf(imported(text, fresh))).toBe('core/import-refused');
    });

    it('that changes nothing is none', async () => {
      expect((await preview(await exported(), over)).problems).toMatchObject([{ key: 'problem.file.same' }]);
    });
  });

  it('is imported only as it was looked at', async () => {
    const text = await changed((file) => (file.modules[0].content.places = 17));
    const { digest } = await preview(text, over);
    const late = (given: string, seen: string) =>
      endOf(marie.core.project.import({ text: given, into: over, digest: seen, reason: 'x' }));
    expect(await late(text.replace('17', '18'), digest)).toBe('core/import-moved-on');
    await published(edit('/teacher/minutes', 600, 0));
    expect(await late(text, digest)).toBe('core/import-moved-on');
    expect(await late(text, (await preview(text, over)).digest)).toBe('ok');
  });

  it('is looked at again when the server has got another version of its plugin, which may lock more', async () => {
    const text = await exported();
    const { digest } = await preview(text, fresh, await openMoveup(on.database, 2, 1));
    const updated = (await openMoveup(on.database, 2)).as('coordinator').core.project;
    expect(await endOf(updated.import({ text, into: fresh, digest, reason: 'x' }))).toBe('core/import-moved-on');
  });

  it('is for administrators and coordinators, and a new project for those of the whole centre', async () => {
    const text = await exported();
    for (const role of ['trainer', 'auditor'] as const)
      expect(await endOf(host.as(role).core.project.previewImport({ text, into: fresh }))).toBe('FORBIDDEN');
    const partly = host.as('coordinator', []).core.project;
    const asked = { text, digest: '', reason: 'x' };
    for (const into of [fresh, over]) {
      expect(await endOf(partly.previewImport({ text, into }))).toBe('FORBIDDEN');
      expect(await endOf(partly.import({ ...asked, into }))).toBe('FORBIDDEN');
    }
    expect(await endOf(partly.export({ project }))).toBe('FORBIDDEN');
  });

  describe('that is not right', () => {
    const half = async () => (await exported()).slice(0, 700);
    const with_ = (insert: string) => async () => (await exported()).replace('{\n', `{\n${insert}\n`);
    const cases: readonly [string, () => Promise<string>, object][] = [
      ['is cut in half', half, { path: '', key: 'problem.file.json', values: { line: expect.any(Number) as number } }],
      ['is empty', () => Promise.resolve(''), { path: '', key: 'problem.file.json', values: { line: 1, column: 1 } }],
      [
        'is larger than 2 MB',
        async () => `${await exported()}${' '.repeat(2 * 1024 * 1024)}`,
        { key: 'problem.file.large' },
      ],
      ['is another file', () => Promise.resolve('{"name":"x"}'), { path: '/format', key: 'problem.file.format' }],
      ['is a list', () => Promise.resolve('[]'), { path: '/format', key: 'problem.file.format' }],
      [
        'is of a newer format',
        () => changed((file) => (file.formatVersion = 2)),
        { path: '/formatVersion', key: 'problem.file.newer', values: { version: 2, known: 1 } },
      ],
      ['has a field that the format has not', () => changed((file) => (file.people = [])), { key: 'problem.unknown' }],
      [
        'has __proto__',
        with_('"__proto__": {"isAdmin": true},'),
        { key: 'problem.file.name', values: { name: '__proto__' } },
      ],
      [
        'has __proto__ escaped',
        with_('"\\u005f_proto__": 1,'),
        { key: 'problem.file.name', values: { name: '__proto__' } },
      ],
      ['has __proto__ far from its colon', with_(`"__proto__"${' '.repeat(5000)}: 1,`), { key: 'problem.file.name' }],
      [
        'has constructor deep inside, in an object that a later one hides',
        with_('"slug": {"a": [{"constructor": {"prototype": 1}}]},'),
        { path: '/slug/a/0', key: 'problem.file.name', values: { name: 'constructor' } },
      ],
      ['says a name twice', with_('"slug": "x",'), { path: '', key: 'problem.file.twice', values: { name: 'slug' } }],
      [
        'is nested without end',
        () => Promise.resolve('['.repeat(90_000) + ']'.repeat(90_000)),
        { key: 'problem.file.deep' },
      ],
      [
        'has a module that this server has not',
        () => changed((file) => (file.modules[1].kind = 'gent-garden')),
        { path: '/modules/evening/kind', key: 'problem.file.module', values: { kind: 'gent-garden' } },
      ],
      [
        'has a module of the centre as one of a project',
        () => changed((file) => (file.modules[1].kind = 'try-notes')),
        { path: '/modules/evening/kind', key: 'problem.file.module' },
      ],
      [
        'has two modules of one name',
        () => changed((file) => (file.modules[1].slug = 'workshops')),
        { key: 'problem.file.twice' },
      ],
      [
        'has a configuration from a newer module',
        () => changed((file) => (file.modules[0].configuration = 2)),
        {
          path: '/modules/workshops/configuration',
          key: 'problem.file.module-newer',
          values: { kind: 'collective-workshop', version: 2, known: 1 },
        },
      ],
      [
        'is of a plugin that this server has not',
        () => changed((file) => (file.plugin.id = 'zinderin')),
        { key: 'problem.file.plugin' },
      ],
      [
        'is of a newer plugin',
        () => changed((file) => (file.plugin.version = '1.0.1')),
        {
          path: '/plugin/version',
          key: 'problem.file.plugin-newer',
          values: { plugin: 'moveup', version: '1.0.1', known: '1.0.0' },
        },
      ],
      [
        'names a text that nobody has',
        () => changed((file) => (file.modules[0].content.title = { key: 'moveup:nowhere' })),
        { path: '/modules/workshops/content', key: 'problem.file.text', values: { text: 'moveup:nowhere' } },
      ],
      [
        'has a value that its module refuses',
        () => changed((file) => (file.modules[0].content.places = 'many')),
        { path: '/modules/workshops/content/places', key: 'problem.type' },
      ],
      [
        'has the name of a project that there is',
        () => changed((file) => (file.slug = 'moveup')),
        { path: '/slug', key: 'problem.file.slug' },
      ],
      [
        'has a module at the address of a page',
        () => changed((file) => (file.modules[0].slug = 'upgrade')),
        { path: '/modules/upgrade/slug', key: 'problem.slug.page' },
      ],
    ];

    it.each(cases)('because it %s, is refused with the place, and changes nothing', async (what, make, problem) => {
      const text = await make();
      const into: Into = what.startsWith('has the name') ? { kind: 'new' } : fresh;
      const before = await contents();
      const { isPossible, problems } = await preview(text, into);
      expect(isPossible).toBe(false);
      expect(problems[0]).toMatchObject({ severity: 'block', ...problem });
      const refused = imported(text, into);
      expect(await detailsOf(refused)).toMatchObject({ problems: [problem] });
      expect(await contents()).toBe(before);
      expect(({} as Loose).isAdmin).toBeUndefined();
    });

    it('because a step cannot take it, is refused, and changes nothing', async () => {
      const text = await changed((file) => (file.modules[0].content.teacher.minutes = 13));
      const third = await openMoveup(on.database, 3);
      const before = await contents();
      expect((await preview(text, fresh, third)).problems).toEqual([
        {
          path: '/modules/workshops/content',
          severity: 'block',
          key: 'problem.file.step',
          values: { kind: 'collective-workshop', version: 1, known: 3 },
        },
      ]);
      expect(await endOf(imported(text, fresh, third))).toBe('core/import-refused');
      expect(await contents()).toBe(before);
    });
  });
});
