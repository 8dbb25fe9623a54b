import { beforeAll, describe, expect, it } from 'vitest';
import { brussels, detailsOf, endOf, installed, openHost, tables, type TestHost } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

onBothDatabases('a mutation', tables, (on) => {
  let host: TestHost;
  let coordinator: ReturnType<TestHost['as']>;
  beforeAll(async () => {
    host = await openHost(on.database);
    coordinator = host.as('coordinator');
  });

  /** What stands in the database, past every fence, with the transaction that wrote it. */
  const rows = <R extends object>(table: string, order: string) =>
    on.asOwner(async (owner) => {
      await owner.script(`set role none; alter table ${table} no force row level security`);
      const found = await owner.query<R>(`select *, xmin::text as written_by from ${table} order by ${order}`);
      await owner.script(`alter table ${table} force row level security`);
      return found;
    });
  interface Row {
    readonly id: string;
    readonly body?: string;
    readonly action?: string;
    readonly subject_id?: string;
    readonly event?: string;
    readonly module?: string;
    readonly written_by: string;
  }
  const notes = () => rows<Row>('try_notes.note', 'id');
  const audit = () => rows<Row>('kernel_store.audit_entry', 'id');
  const outbox = () => rows<Row>('kernel_store.outbox_event', 'id');
  const everything = async () => ({ notes: await notes(), audit: await audit(), outbox: await outbox() });

  it('writes its rows, its audit row and its event in one transaction', async () => {
    const { id } = await coordinator.tryNotes.write({ body: 'kept' });
    const [note] = (await notes()).filter((row) => row.id === id);
    const [entry] = (await audit()).filter((row) => row.subject_id === id);
    const event = (await outbox()).at(-1);
    expect(note).toMatchObject({ body: 'kept', tenant_id: brussels.id });
    expect(entry).toMatchObject({
      tenant_id: brussels.id,
      actor: 'account of the coordinator',
      purpose: 'tryNotes.write',
      action: 'note.write',
      subject_type: 'note',
      details: { length: 4 },
      at: '2026-11-23T08:00:00.000Z',
    });
    expect(event).toMatchObject({
      tenant_id: brussels.id,
      module: 'try-notes',
      event: 'note.written',
      payload: { noteId: id },
      actor: 'account of the coordinator',
    });
    expect(new Set([note?.written_by, entry?.written_by, event?.written_by]).size).toBe(1);
  });

  it('that says nothing still leaves who did what', async () => {
    await coordinator.tryNotes.writeQuietly({ body: 'quiet' });
    expect((await audit()).at(-1)).toMatchObject({ action: 'tryNotes.writeQuietly', subject_type: 'try-notes' });
  });

  describe('keeps nothing, no row, no audit and no event,', () => {
    it('when it ends in a declared outcome after the write', async () => {
      const before = await everything();
      expect(await endOf(coordinator.tryNotes.write({ body: '' }))).toBe('try-notes/note-empty');
      expect(await everything()).toEqual(before);
    });

    it('when its transaction failed and the author caught the error: nobody is told that it was kept', async () => {
      const before = await everything();
      const call = coordinator.tryNotes.writeAndCatch({ body: 'lost' });
      await expect(call).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'after the write' });
      expect(await everything()).toEqual(before);
    });

    it('when an event does not fit its schema, caught or not', async () => {
      const before = await everything();
      const call = coordinator.tryNotes.writeWithUnfitEvent({ body: 'lost' });
      await expect(call).rejects.toThrow('try-notes events/note.written: the value given does not fit: /noteId');
      expect(await everything()).toEqual(before);
    });

    it('when the outbox cannot be written: the write is not kept without its event', async () => {
      const before = await everything();
      await on.asOwner((owner) =>
        owner.script('alter table kernel_store.outbox_event add constraint nothing check (event is null) not valid'),
      );
      await expect(coordinator.tryNotes.write({ body: 'lost' })).rejects.toMatchObject({
        code: 'INTERNAL_SERVER_ERROR',
      });
      await on.asOwner((owner) => owner.script('alter table kernel_store.outbox_event drop constraint nothing'));
      expect(await everything()).toEqual(before);
    });

    it('when a text cannot be kept, which is the sender’s mistake and no bug of ours', async () => {
      const before = await everything();
      expect(await endOf(coordinator.tryNotes.write({ body: 'a\u0000b' }))).toBe('BAD_REQUEST');
      expect(await endOf(coordinator.core.configuration.history({ project: '\u0000' }))).toBe('BAD_REQUEST');
      const configuration = { title: { fr: 'Soirs', nl: 'Avonden' } };
      const half = coordinator.core.project.compose({ slug: 'evenings', configuration, reason: 'half: \ud83d' });
      expect(await endOf(half)).toBe('BAD_REQUEST');
      expect(await everything()).toEqual(before);
    });
  });

  it('of one module that writes through another tells each event under the module whose it is', async () => {
    const { workshops } = await installed(host);
    const before = (await outbox()).length;
    const { id } = await coordinator.tryWorkshop.open({ moduleId: workshops, note: 'through the service' });
    const told = (await outbox()).slice(before);
    expect(told.map(({ module, event }) => `${module} ${event}`)).toEqual([
      'try-notes note.written',
      'try-workshop group.opened',
    ]);
    expect(new Set(told.map(({ written_by }) => written_by)).size).toBe(1);
    expect((await notes()).filter((note) => note.id === id)).toHaveLength(1);
    expect((await audit()).at(-1)).toMatchObject({ action: 'tryWorkshop.open', subject_id: workshops });
  });

  describe('is the only one that writes:', () => {
    it('a query cannot', async () => {
      await expect(coordinator.tryNotes.writeInQuery()).rejects.toThrow(/read-only transaction/);
      expect(await coordinator.tryNotes.list()).not.toContain('from a query');
    });

    it('and is told so when it asks for a transaction', async () => {
      await expect(coordinator.tryNotes.transactionInQuery()).rejects.toThrow(
        'tryNotes.transactionInQuery is a query; only mutations write. Make it a mutation.',
      );
    });
  });

  it('tells an outcome with the details its contract declares, and refuses others as a bug', async () => {
    expect(await detailsOf(coordinator.tryNotes.write({ body: '' }))).toEqual({ length: 0 });
    await expect(coordinator.tryNotes.failUnfit()).rejects.toThrow(
      'try-notes errors/note-empty: the value given does not',
    );
  });
});
