import { onServer, tablesOf, testCentres, testHost } from '@tandem/testkit';
import { defineProject } from '@tandem/sdk';
import { beforeAll, expect, test } from 'vitest';
import { projectsServer } from '../src/server/index.ts';

const project = (id: string) =>
  defineProject({
    id,
    version: '1.0.0',
    sdk: '*',
    locales: ['fr', 'nl', 'en'],
    messages: { fr: {}, nl: {}, en: {} },
    project: { title: { fr: id } },
    modules: {},
  });
const composition = { modules: [projectsServer], projects: [project('one'), project('other')] } as const;

const refusedAs = (code: string) => expect.objectContaining({ code });

onServer('Contact persons of a project', tablesOf(composition.modules), (on) => {
  let host: Awaited<ReturnType<typeof testHost<typeof composition.modules>>>;
  let one: string;
  beforeAll(async () => {
    host = await testHost(on.database, composition);
    const { core } = host.as('administrator');
    one = (await core.project.install({ plugin: 'one', reason: 'test' })).projectId;
    await core.project.install({ plugin: 'other', reason: 'test' });
  });
  const contacts = () => host.as('coordinator').projects.contact;
  const ofOne = () => host.as('coordinator', { projects: [one] }).projects.contact;

  test('are listed in the order in which they were added, by the slug or the id of the project', async () => {
    const first = await contacts().add({ project: 'one', name: ' Zoé Exemple ', email: ' zoe@example.be ' });
    const second = await contacts().add({ project: one, name: 'Ali Exemple' });
    const expected = [
      { ...first, name: 'Zoé Exemple', email: 'zoe@example.be' },
      { ...second, name: 'Ali Exemple', email: null },
    ];
    expect(await contacts().list({ project: 'one' })).toEqual(expected);
    expect(await contacts().list({ project: one })).toEqual(expected);
    expect(await contacts().list({ project: 'other' })).toEqual([]);
  });

  test('change field by field, and what is left out stays', async () => {
    const { id } = await contacts().add({ project: 'other', name: 'Noa Exemple', email: 'noa@example.be' });
    await contacts().change({ id, name: 'Noa Modèle' });
    await contacts().change({ id, email: null });
    expect(await contacts().list({ project: 'other' })).toEqual([{ id, name: 'Noa Modèle', email: null }]);
  });

  test('lie in the trash when they are taken out, and leave nothing behind after: in no table and no trace', async () => {
    const { id } = await contacts().add({ project: 'one', name: 'Gilberte Efface', email: 'gilberte@example.be' });
    await contacts().change({ id, email: 'g.efface@example.be' });
    const holding = () =>
      on.asOwner(async (owner) => {
        const tables = await owner.query<{ name: string }>(
          `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname !~ '^pg_|information_schema'`,
        );
        const found: string[] = [];
        for (const { name } of tables) {
          const rows = await owner.query(`select 1 from ${name} t where t::text ~* 'efface|gilberte'`);
          if (rows.length > 0) found.push(name);
        }
        return found;
      });
    expect(await holding()).toEqual(['projects.contact']);
    const { trashed } = await contacts().remove({ id });
    expect(await holding()).toEqual(['kernel_store.trash_item']);
    await host.as('coordinator').core.trash.erase({ id: trashed });
    expect(await holding()).toEqual([]);
    const traces = await on.asOwner((owner) =>
      owner.query<{ action: string }>(
        `select action from kernel_store.audit_entry where subject_id = '${id}' order by id`,
      ),
    );
    expect(traces.map(({ action }) => action)).toEqual([
      'contact.add',
      'contact.change',
      'contact.remove',
      'trash.erase',
    ]);
    await expect(contacts().remove({ id })).rejects.toEqual(refusedAs('NOT_FOUND'));
  });

  test('come back as they were, in the place that they had', async () => {
    for (const name of ['Ada', 'Bram', 'Chloé'])
      await contacts().add({ project: 'other', name, email: 'x@example.be' });
    const before = await contacts().list({ project: 'other' });
    const removed = await Promise.all(before.map(({ id }) => contacts().remove({ id })));
    expect(await contacts().list({ project: 'other' })).toEqual([]);
    const { trash } = host.as('coordinator').core;
    for (const { trashed } of removed) await trash.restore({ id: trashed });
    expect(await contacts().list({ project: 'other' })).toEqual(before);
    const [again] = removed;
    await expect(trash.restore({ id: again?.trashed ?? '' })).rejects.toThrow('core/trash-gone');
  });

  test('in the trash are for who manages them, in their project', async () => {
    const { id } = await contacts().add({ project: 'other', name: 'Lou Ailleurs' });
    const { trashed } = await contacts().remove({ id });
    for (const colleague of [host.as('trainer'), host.as('coordinator', { projects: [one] })]) {
      expect((await colleague.core.trash.list()).things).toEqual([]);
      await expect(colleague.core.trash.restore({ id: trashed })).rejects.toThrow('core/trash-gone');
    }
    expect((await host.as('administrator').core.trash.list({ project: 'other' })).things).toMatchObject([
      { title: 'Lou Ailleurs', kind: 'contact', label: { fr: 'Personne de contact' }, daysLeft: 30 },
    ]);
    await host.as('coordinator').core.trash.restore({ id: trashed });
  });

  test('of another project are as if they did not exist, to be read, added, changed or taken out', async () => {
    const { id } = await contacts().add({ project: 'other', name: 'Lou Ailleurs', email: null });
    await expect(ofOne().list({ project: 'other' })).rejects.toEqual(refusedAs('FORBIDDEN'));
    await expect(ofOne().add({ project: 'other', name: 'Intrus' })).rejects.toEqual(refusedAs('FORBIDDEN'));
    await expect(ofOne().change({ id, name: 'Intrus' })).rejects.toEqual(refusedAs('NOT_FOUND'));
    await expect(ofOne().remove({ id })).rejects.toEqual(refusedAs('NOT_FOUND'));
    const names = (await contacts().list({ project: 'other' })).map(({ name }) => name);
    expect(names).toContain('Lou Ailleurs');
    expect(names).not.toContain('Intrus');
    await expect(ofOne().add({ project: 'one', name: 'Bienvenu' })).resolves.toMatchObject({ id: expect.any(String) });
  });

  test('belong to a project that the centre has', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const unknown of ['nothing', nobody]) {
      await expect(contacts().list({ project: unknown })).rejects.toEqual(refusedAs('NOT_FOUND'));
      await expect(contacts().add({ project: unknown, name: 'Personne' })).rejects.toEqual(refusedAs('NOT_FOUND'));
    }
    const antwerp = host.as('coordinator', { centre: testCentres.antwerp }).projects.contact;
    await expect(antwerp.list({ project: one })).rejects.toEqual(refusedAs('NOT_FOUND'));
  });

  test('are read by the team and managed by who runs the project', async () => {
    await expect(host.as('trainer').projects.contact.list({ project: 'one' })).resolves.toBeInstanceOf(Array);
    await expect(host.as('external-provider').projects.contact.list({ project: 'one' })).rejects.toEqual(
      refusedAs('FORBIDDEN'),
    );
    await expect(host.as('trainer').projects.contact.add({ project: 'one', name: 'Moi' })).rejects.toEqual(
      refusedAs('FORBIDDEN'),
    );
  });
});
