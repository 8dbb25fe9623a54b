import { beforeEach, expect, it } from 'vitest';
import { advised, planServer } from './fixture-advised.ts';
import { composition, endOf, openHost, tables, type TestHost } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'try-advised';
const plan = { project, chain: 'plan' };
const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;
const few = (count: number) => ({
  path: '/objectives',
  severity: 'warn',
  key: 'advice.objectives',
  values: { count },
});

onBothDatabases('the advice of a module', tables, (on) => {
  let host: TestHost;
  let marie: ReturnType<TestHost['as']>;

  beforeEach(async () => {
    const modules = [...composition.modules, planServer];
    host = await openHost(on.database, { modules, projects: [advised] });
    marie = host.as('coordinator');
    await on.asOwner((owner) =>
      owner.script(
        'truncate kernel_store.trash_item, kernel_store.draft, kernel_store.revision, kernel_store.module_instance, kernel_store.project',
      ),
    );
    await host.as('administrator').core.project.install({ plugin: project, reason: 'Start' });
  });

  const add = (key: string, sign?: string) =>
    marie.core.configuration.edit({
      ...plan,
      edits: [edit(`/objectives/${key}`, undefined, { key, ...(sign !== undefined && { sign }) })],
    });

  it('stands in the form as a warning, at its place', async () => {
    expect((await marie.core.configuration.read(plan)).problems).toEqual([few(1)]);
    expect((await add('budget')).problems).toEqual([
      few(2),
      { path: '/objectives/budget/sign', severity: 'warn', key: 'advice.sign' },
    ]);
  });

  it('is told with what publishing would do, and stops nobody', async () => {
    await add('budget');
    const { chains } = await marie.core.configuration.check({ project });
    expect(chains.map(({ chain, problems }) => [chain, problems.map(({ severity }) => severity)])).toEqual([
      ['project', []],
      ['plan', ['warn', 'warn']],
    ]);
    expect(await marie.core.configuration.publish({ project, version: 1, reason: 'A second aim' })).toEqual({
      revision: 2,
    });
  });

  it('is given on what can be run alone: while the schema refuses it, that comes first', async () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((key) => edit(`/objectives/${key}`, undefined, { key }));
    const { problems } = await marie.core.configuration.edit({ ...plan, edits: all });
    expect(problems).toEqual([
      { path: '/objectives', severity: 'block', key: 'problem.list.long', values: { maximum: 5 } },
    ]);
  });

  it.each(['fault', 'greedy'])('that ends in a fault (%s) is logged and said, and stops nobody', async (key) => {
    const { problems } = await add(key, 'Seen');
    const [logged] = host.logged;
    expect(problems).toEqual([
      { path: '', severity: 'warn', key: 'problem.advice', values: { reference: logged?.reference } },
    ]);
    expect(logged?.error).toMatchObject({ message: expect.stringContaining('try-plan') });
    expect(await endOf(marie.core.configuration.publish({ project, version: 1, reason: 'All the same' }))).toBe('ok');
    // What it wanted to write is not there.
    expect((await marie.core.configuration.read(plan)).value).toMatchObject({ objectives: [{}, { key }] });
  });

  it('does not keep a file, a copy or an update away', async () => {
    const { text } = await marie.core.project.export({ project });
    const into = { kind: 'new', slug: 'second' } as const;
    const { digest, problems } = await marie.core.project.previewImport({ text, into });
    expect(problems).toEqual([]);
    expect(await endOf(marie.core.project.import({ text, into, digest, reason: 'Copy' }))).toBe('ok');
    const copy = { project, slug: 'third', title: { fr: 'Trois', nl: 'Drie' }, reason: 'Copy' };
    expect(await endOf(marie.core.project.clone(copy))).toBe('ok');
  });
});
