import type { AnyContract, Role } from '@tandem/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessOf } from '../src/access/access.ts';
import { groupsServer } from './fixture-groups.ts';
import {
  account,
  brussels,
  composition,
  endOf,
  ghent,
  installed,
  openHost,
  tables,
  type TestHost,
} from './fixture-host.ts';
import { moveup } from './fixture-project.ts';
import { onBothDatabases } from './testkit.ts';

onBothDatabases('access', tables, (on) => {
  let host: TestHost;
  let project: Awaited<ReturnType<typeof installed>>;
  beforeAll(async () => {
    host = await openHost(on.database);
    project = await installed(host);
  });

  const settings = (caller: ReturnType<TestHost['as']>, moduleId: string): Promise<string> =>
    endOf(caller.tryWorkshop.settings({ moduleId }));

  describe('of a centre', () => {
    it('is refused to a stranger, whatever they ask', async () => {
      const stranger = host.callAs(null, 'bruxelles');
      expect(await endOf(stranger.tryNotes.list())).toBe('UNAUTHORIZED');
      expect(await endOf(stranger.core.project.list())).toBe('UNAUTHORIZED');
      expect(await endOf(stranger.tryWorkshop.settings({ moduleId: 'nonsense' }))).toBe('UNAUTHORIZED');
      expect(await endOf(stranger.tryNotes.write({} as never))).toBe('UNAUTHORIZED');
    });

    it('needs a centre to be named', async () => {
      const trainer = host.callAs(account('trainer'), undefined);
      expect(await endOf(trainer.tryNotes.list())).toBe('BAD_REQUEST');
    });

    it('is refused to the members of another centre, and in a centre that does not exist', async () => {
      for (const slug of ['gand', 'nowhere', '__proto__', '']) {
        expect(await endOf(host.callAs(account('coordinator'), slug).tryNotes.list())).toBe('FORBIDDEN');
      }
    });

    it('is refused to a role without the permission, before the input is looked at', async () => {
      expect(await endOf(host.as('trainer').tryNotes.write({ body: 'x' }))).toBe('FORBIDDEN');
      expect(await endOf(host.as('trainer').tryNotes.write({} as never))).toBe('FORBIDDEN');
      expect(await endOf(host.as('external-provider').core.configuration.read({ project: 'try-moveup' }))).toBe(
        'FORBIDDEN',
      );
    });

    it('is given to the role that has the permission, in its own centre only', async () => {
      expect(await endOf(host.as('trainer').tryNotes.list())).toBe('ok');
      const inBoth = {
        ...account('trainer'),
        memberships: [
          { centre: brussels, roles: ['auditor' as Role], projects: null },
          { centre: ghent, roles: ['coordinator' as Role], projects: null },
        ],
      };
      expect(await endOf(host.callAs(inBoth, 'bruxelles').tryNotes.write({ body: 'x' }))).toBe('FORBIDDEN');
      expect(await endOf(host.callAs(inBoth, 'gand').tryNotes.write({ body: 'x' }))).toBe('ok');
    });

    it('tells a procedure who calls and what they may do', async () => {
      const asked = await host.as('trainer', { projects: [project.projectId] }).tryNotes.ask();
      expect(asked).toEqual({
        caller: {
          accountId: 'account of the trainer',
          name: 'Marie the trainer',
          locale: 'fr',
          roles: ['trainer'],
          projects: [project.projectId],
        },
        centre: 'bruxelles',
        mayWrite: false,
      });
    });

    it('shows one centre nothing of another', async () => {
      await host.as('coordinator', { centre: ghent }).tryNotes.write({ body: 'of Ghent' });
      expect(await host.as('coordinator').tryNotes.list()).not.toContain('of Ghent');
      expect(await host.as('coordinator', { centre: ghent }).core.project.list()).toEqual([]);
    });
  });

  describe('of an instance', () => {
    it('is given to who works for its project', async () => {
      const trainer = host.as('trainer', { projects: [project.projectId] });
      const { instance } = await trainer.tryWorkshop.settings({ moduleId: project.workshops });
      expect(instance).toEqual({
        moduleId: project.workshops,
        projectId: project.projectId,
        slug: 'workshops',
        state: 'open',
        revision: 1,
      });
    });

    it('says in its refusal what is not there, and what is not theirs', async () => {
      const elsewhere = host.as('trainer', { projects: [brussels.id] }).core.project;
      await expect(elsewhere.get({ slug: 'try-moveup' })).rejects.toThrow('The caller does not work for this project.');
      await expect(elsewhere.get({ slug: 'nowhere' })).rejects.toThrow('There is no such project in this centre.');
      const { read } = host.as('coordinator').core.configuration;
      const asked = read({ project: 'try-moveup', chain: 'nothing' });
      await expect(asked).rejects.toThrow('The project has no part "nothing".');
    });

    it('is the same for an id in capital letters', async () => {
      const { instance } = await host.as('trainer').tryWorkshop.settings({ moduleId: project.workshops.toUpperCase() });
      expect(instance.moduleId).toBe(project.workshops);
    });

    it('is refused to a colleague who works for other projects', async () => {
      for (const projects of [[], [project.workshops]]) {
        expect(await settings(host.as('trainer', { projects }), project.workshops)).toBe('FORBIDDEN');
        expect(await endOf(host.as('coordinator', { projects }).core.project.get({ slug: 'try-moveup' }))).toBe(
          'FORBIDDEN',
        );
        expect(await host.as('coordinator', { projects }).core.project.list()).toEqual([]);
      }
    });

    it('is not found from another centre, nor an instance that is none', async () => {
      expect(await settings(host.as('trainer', { centre: ghent }), project.workshops)).toBe('NOT_FOUND');
      expect(await settings(host.as('trainer'), '0198c0de-0000-7000-8000-0000000000ff')).toBe('NOT_FOUND');
      expect(await settings(host.as('trainer'), project.projectId)).toBe('NOT_FOUND');
    });

    it('is not found when it is of another kind', async () => {
      const renamed = (kind: string) =>
        on.asOwner((owner) =>
          owner.query('update kernel_store.module_instance set kind = $1 where id = $2', [kind, project.workshops]),
        );
      await on.asOwner((owner) => owner.script('alter table kernel_store.module_instance no force row level security'));
      await renamed('individual-follow-up');
      expect(await settings(host.as('trainer'), project.workshops)).toBe('NOT_FOUND');
      await renamed('try-workshop');
      await on.asOwner((owner) => owner.script('alter table kernel_store.module_instance force row level security'));
      expect(await settings(host.as('trainer'), project.workshops)).toBe('ok');
    });

    it('needs an id', async () => {
      for (const moduleId of ['', 'nonsense', `${project.workshops}'--`]) {
        expect(await settings(host.as('trainer'), moduleId)).toBe('BAD_REQUEST');
      }
      expect(await endOf(host.as('trainer').tryWorkshop.settings({} as never))).toBe('BAD_REQUEST');
    });

    it('follows the distribution of permissions that the project states in place of the module’s', async () => {
      expect(await settings(host.as('trainer'), project.evening)).toBe('FORBIDDEN');
      expect(await settings(host.as('social-worker'), project.evening)).toBe('ok');
      expect(await settings(host.as('social-worker'), project.workshops)).toBe('FORBIDDEN');
      expect(await settings(host.as('coordinator'), project.evening)).toBe('ok');
      expect(await settings(host.as('auditor'), project.evening)).toBe('FORBIDDEN');
      const { mayManage } = await host.as('social-worker').tryWorkshop.settings({ moduleId: project.evening });
      expect(mayManage).toBe(true);
    });

    it('is the module’s own where the centre has another kind under a slug of the plugin', () => {
      const contracts = [...composition.modules, groupsServer].map(({ contract }) => contract as AnyContract);
      const access = accessOf(contracts, [moveup]);
      const evening = { plugin: moveup.id, slug: 'evening' } as const;
      const may = (role: Role, permission: string, kind: string) =>
        access.may({ roles: [role] }, permission, { ...evening, kind });
      expect(may('social-worker', 'try-workshop.group.manage', 'try-workshop')).toBe(true);
      expect(may('trainer', 'try-workshop.group.manage', 'try-workshop')).toBe(false);
      expect(may('coordinator', 'try-groups.group.manage', 'try-groups')).toBe(true);
      expect(access.all({ roles: ['coordinator'] }, { ...evening, kind: 'try-groups' })).toContain(
        'try-groups.group.manage',
      );
    });

    it('is told to the admin with the project', async () => {
      const { modules } = await host.as('trainer').core.project.get({ slug: 'try-moveup' });
      expect(modules.map(({ slug, permissions }) => [slug, permissions])).toEqual([
        ['workshops', ['try-workshop.group.manage']],
        ['evening', []],
      ]);
    });
  });
});
