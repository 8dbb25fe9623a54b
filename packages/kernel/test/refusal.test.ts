import { core, createKernel } from '@tandem/kernel';
import { config, defineModule, type MessageKeys, needs } from '@tandem/sdk';
import { implement, procedureOf } from '@tandem/sdk/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { account, composition, endOf, openHost, secret, tables } from './fixture-host.ts';
import { moveup } from './fixture-project.ts';
import { migratedDatabase, onServer } from './testkit.ts';

const anyText = {} as MessageKeys<string>;
const texts = { read: 'Read' };
const needsOther =
  'gent-broken: It needs SDK ^7; this server has 0.1.0. It may ask for what this server does not have. Install the version of it made for this server.';

/** A module with one procedure, `read`, that coordinators may call. */
function module(id: string, more: object = {}) {
  const permissions = { 'page.read': { label: 'read', roles: ['coordinator'] as const } };
  const given = {
    id,
    version: '1.0.0',
    sdk: '^0.1.0',
    instances: 'centre',
    messages: anyText,
    permissions,
    config: config(z.object({})),
  } as const;
  const contract = defineModule({ ...given, ...more });
  const procedures = { read: procedureOf(contract)('page.read').query(() => `read by ${id}`) };
  return implement(contract, { procedures, messages: { fr: texts, nl: texts, en: texts }, migrations: [] });
}

interface Readable {
  read(): Promise<unknown>;
}

onServer('what is refused', tables, (on) => {
  let call: Readonly<Record<string, Readable>>;
  let host: Awaited<ReturnType<typeof openHost>>;
  const broken = module('gent-broken', { sdk: '^7' });
  const user = module('gent-user', { uses: { broken: needs(broken.contract, '^1') } });
  const userOfUser = module('gent-user-of-user', { uses: { user: needs(user.contract, '^1') } });
  const twice = [module('gent-twice'), module('gent-twice')];
  const unservable = [module('core'), module('then'), module('Not A Name')];
  const projects = [moveup, { ...moveup, id: 'gent-course', project: {} }];

  beforeAll(async () => {
    const modules = [...composition.modules, broken, user, userOfUser, ...twice, ...unservable, module('gent-fine')];
    host = await openHost(on.database, { modules, projects });
    call = host.as('coordinator') as never;
  });

  it('is a module with problems, and whatever uses it; the reason says how to mend it', async () => {
    await expect(call['gentBroken']?.read()).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
      message: `${needsOther} Mend it, then start the server again.`,
      cause: {
        code: 'core/module-unavailable',
        details: {
          module: 'gent-broken',
          why: { key: 'module.why.problems', values: { count: 1 } },
          mend: { key: 'module.mend.problems', values: { count: 1 } },
        },
      },
    });
    await expect(call['gentUser']?.read()).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
      message: 'gent-user uses gent-broken, which is refused. Mend gent-broken; gent-user then serves again.',
      cause: { details: { module: 'gent-user', why: { key: 'module.why.uses', values: { module: 'gent-broken' } } } },
    });
    expect(await endOf(call['gentUserOfUser']?.read() ?? Promise.resolve())).toBe('core/module-unavailable');
    expect(await endOf(call['gentTwice']?.read() ?? Promise.resolve())).toBe('core/module-unavailable');
  });

  it('is not the rest, which serves', async () => {
    expect(await call['gentFine']?.read()).toBe('read by gent-fine');
    expect(await endOf(host.as('coordinator').core.project.list())).toBe('ok');
    expect(await endOf(host.as('coordinator').tryNotes.list())).toBe('ok');
  });

  it('is listed with its state, its reason and what repairs it, for whoever looks after the centre', async () => {
    const { modules, others } = await host.as('coordinator').core.module.list();
    const states = Object.fromEntries(modules.map((one) => [one.module, one]));
    expect(states['gent-fine']).toEqual({
      module: 'gent-fine',
      version: '1.0.0',
      state: 'ready',
      dependents: [],
      refusal: null,
    });
    expect(states['gent-broken']).toMatchObject({
      state: 'refused',
      dependents: ['gent-user', 'gent-user-of-user'],
      refusal: {
        why: { key: 'module.why.problems', values: { count: 1 } },
        problems: [{ where: 'gent-broken', mend: 'Install the version of it made for this server.' }],
      },
    });
    expect(states['gent-user-of-user']?.refusal).toEqual({
      why: { key: 'module.why.uses', values: { module: 'gent-user' } },
      mend: { key: 'module.mend.uses', values: { module: 'gent-user' } },
      problems: [],
    });
    // The course has problems too, and so have the modules that can have no branch of the API.
    expect(others.map(({ where }) => where)).toEqual(
      expect.arrayContaining(['gent-course project /title', 'Not A Name', 'core']),
    );
    expect(await endOf(host.as('trainer').core.module.list())).toBe('FORBIDDEN');
  });

  it('tells its reason to members with the permission only', async () => {
    const asTrainer = host.as('trainer') as unknown as typeof call;
    expect(await endOf(asTrainer['gentBroken']?.read() ?? Promise.resolve())).toBe('FORBIDDEN');
  });

  it('never is the core, whoever takes its name', async () => {
    expect(host.kernel.permissionsOf(['coordinator'])).not.toContain('core.page.read');
    expect(host.kernel.permissionsOf(['administrator'])).toContain('core.project.install');
    expect(host.kernel.router._def.procedures).not.toHaveProperty(['core.read']);
  });

  it('is a project plugin with problems: no centre can install it', async () => {
    const { install } = host.as('administrator').core.project;
    await expect(install({ plugin: 'gent-course', reason: 'x' })).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
    });
    expect(await endOf(install({ plugin: 'try-moveup', reason: 'x' }))).toBe('ok');
  });

  it('is everything when there is no module "projects", or no secret to speak of', async () => {
    const { database } = on;
    const without = { modules: [], projects: [] };
    await expect(createKernel({ database, composition: without, secret })).rejects.toThrow(
      'lacks the module "projects"',
    );
    await expect(createKernel({ database, composition, secret: 'short' })).rejects.toThrow('at least 32');
  });
});

describe('the whole API', () => {
  it('has no procedure without a permission that some contract declares', async () => {
    const opened = await migratedDatabase('server', tables);
    const { kernel } = await openHost(opened.database);
    await opened.close();
    const contracts = [core, ...composition.modules.map(({ contract }) => contract)];
    const declared = contracts.flatMap(({ id, permissions }) =>
      Object.keys(permissions as object).map((name) => `${id}.${name}`),
    );
    const procedures = Object.entries(
      kernel.router._def.procedures as unknown as Readonly<Record<string, { _def: { meta?: { permission: string } } }>>,
    );
    expect(procedures.length).toBeGreaterThan(15);
    const unguarded = procedures.filter(([, { _def }]) => !declared.includes(_def.meta?.permission ?? ''));
    expect(unguarded.map(([path]) => path)).toEqual([]);
  });

  it('refuses a stranger at every door', async () => {
    const opened = await migratedDatabase('server', tables);
    const { kernel, callAs } = await openHost(opened.database);
    const doors = Object.keys(kernel.router._def.procedures);
    const knock = (who: Parameters<typeof callAs>[0], centre: string, path: string): Promise<string> =>
      endOf(path.split('.').reduce((at: any, name) => at[name], callAs(who, centre))({})); // any: walks by name
    const open = async (ends: (path: string) => Promise<boolean>) => {
      const answers = await Promise.all(doors.map(async (path) => [path, await ends(path)] as const));
      return answers.filter(([, isRefused]) => !isRefused).map(([path]) => path);
    };
    expect(await open(async (path) => (await knock(null, 'bruxelles', path)) === 'UNAUTHORIZED')).toEqual([]);
    expect(await open(async (path) => (await knock(account('coordinator'), 'gand', path)) === 'FORBIDDEN')).toEqual([]);
    await opened.close();
  });
});
