import type { AdminModule } from '@tandem/sdk/admin';
import type { AtCentre, ListedProject } from '#lib/server/at-centre.ts';
import { firstSteps } from '#lib/server/first-steps.ts';
import { describe, expect, it } from 'vitest';

type Steps = AdminModule['firstSteps'];

const half = (id: string, instances: AdminModule['instances'], steps: Steps): AdminModule => ({
  $$type: '@tandem/admin-module',
  contractVersion: 'v1',
  id,
  instances,
  screens: {},
  panels: {},
  projectScreens: {},
  finders: {},
  firstSteps: steps,
});
const step = (order: number, isDone: Steps[string]['isDone']): Steps[string] => ({
  title: `title ${order}`,
  permission: 'do',
  order,
  to: 'new',
  isDone,
});

const project = (slug: string, revision: number, ...modules: readonly string[]) =>
  ({ slug, revision, modules: modules.map((id) => ({ id, slug: id, kind: 'workshop' })) }) as unknown as ListedProject;

interface Around {
  readonly centre: string;
  readonly projects?: readonly ListedProject[];
  readonly not?: readonly string[];
  readonly members?: readonly { readonly you: boolean }[];
}
/** Each test has a centre of its own, because what is complete is remembered. */
const around = ({ centre, projects = [], not = ['core.member.manage'], members = [] }: Around) => {
  const reported: unknown[] = [];
  const at = {
    membership: { centre: { slug: centre } },
    api: { people: {}, workshop: {}, core: { member: { list: { query: () => Promise.resolve(members) } } } },
    projects: () => Promise.resolve(projects),
    can: (permission: string) => !not.includes(permission),
    report: (error: unknown) => (reported.push(error), 'reference'),
  } as unknown as AtCentre;
  return { at, reported };
};
const look = (at: AtCentre, ...halves: readonly AdminModule[]) =>
  firstSteps(at, {
    halves,
    texts: {
      'first-steps.project': 'Make a project',
      'first-steps.publish': 'Publish',
      'first-steps.member': 'Invite',
    },
    messages: (module) => Promise.resolve({ 'title 30': `Of ${module}` }),
  });

describe('the first steps of a centre', () => {
  it('begin with a project, then its configuration; what comes later has no address yet', async () => {
    const { at } = around({ centre: 'new' });
    expect(await look(at)).toEqual([
      { name: 'project', label: 'Make a project', href: '/c/new/new', isDone: false },
      { name: 'publish', label: 'Publish', href: undefined, isDone: false },
    ]);
  });

  it('count a project’s first revision as the project, and the next as the centre’s own', async () => {
    const { at } = around({ centre: 'one', projects: [project('moveup', 1)] });
    expect((await look(at)).map(({ href, isDone }) => [href, isDone])).toEqual([
      ['/c/one/new', true],
      ['/c/one/p/moveup/configuration', false],
    ]);
  });

  it('take those of modules in their order, with the module’s words and screen', async () => {
    const { at } = around({ centre: 'order', projects: [project('moveup', 1, 'w1')] });
    const steps = await look(
      at,
      half('workshop', 'project', { edition: step(40, () => Promise.resolve(false)) }),
      half('people', 'centre', { person: step(30, () => Promise.resolve(true)) }),
    );
    expect(steps.slice(2)).toEqual([
      { name: 'people.person', label: 'Of people', href: '/c/order/people/new', isDone: true },
      { name: 'workshop.edition', label: 'title 40', href: '/c/order/p/moveup/w1/new', isDone: false },
    ]);
  });

  it('are done when they are done in one of the projects', async () => {
    const { at } = around({ centre: 'two', projects: [project('a', 1, 'w1'), project('b', 1, 'w2')] });
    const asked: (readonly string[])[] = [];
    const isDone: Steps[string]['isDone'] = ({ moduleIds }) => (
      asked.push(moduleIds),
      Promise.resolve(moduleIds.includes('w1'))
    );
    const steps = await look(at, half('workshop', 'project', { edition: step(40, isDone) }));
    expect(steps.at(-1)?.isDone).toBe(true);
    // However many projects there are, it is asked once.
    expect(asked).toEqual([['w1', 'w2']]);
  });

  it('leave out what the person may not do, a module that no project has, and what cannot be read', async () => {
    const { at, reported } = around({ centre: 'less', not: ['people.do', 'core.member.manage'] });
    const failing = () => Promise.reject(new Error('no answer'));
    const steps = await look(
      at,
      half('people', 'centre', { person: step(30, failing) }),
      half('workshop', 'project', { edition: step(40, failing) }),
      half('calendar', 'centre', { holiday: step(50, failing) }),
    );
    expect(steps.map(({ name }) => name)).toEqual(['project', 'publish']);
    expect(reported).toHaveLength(1);
  });

  it('leave out what is refused, without a word in the log: a project may give its roles less', async () => {
    const { at, reported } = around({ centre: 'refused', projects: [project('moveup', 1, 'w1')] });
    const refused = () => Promise.reject(Object.assign(new Error('no such right'), { data: { code: 'FORBIDDEN' } }));
    const steps = await look(at, half('workshop', 'project', { edition: step(40, refused) }));
    expect(steps.map(({ name }) => name)).toEqual(['project', 'publish']);
    expect(reported).toEqual([]);
  });

  it('are gone when all is done, and then nothing is asked any more', async () => {
    const { at } = around({ centre: 'begun', projects: [project('moveup', 2)] });
    const asked: number[] = [];
    const people = half('people', 'centre', { person: step(30, () => (asked.push(1), Promise.resolve(true))) });
    expect(await look(at, people)).toEqual([]);
    expect(await look(at, people)).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    [[{ you: true }], false],
    [[{ you: true }, { you: false }], true],
  ])('count a colleague once there is one beside oneself: %j', async (members, isDone) => {
    const { at } = around({ centre: `members ${members.length}`, not: [], members });
    const step = (await look(at)).find(({ name }) => name === 'member');
    expect(step).toEqual({
      name: 'member',
      label: 'Invite',
      href: `/c/members ${members.length}/settings/members/invite`,
      isDone,
    });
  });

  it('are for who may make projects', async () => {
    const { at } = around({ centre: 'trainer', not: ['core.project.compose'] });
    expect(await look(at)).toEqual([]);
  });
});
