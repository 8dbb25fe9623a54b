import { config, defineModule, messageKeys, records, service } from '@tandem/sdk';
import { implement, migration, prepared, procedureOf, type ServerModule } from '@tandem/sdk/server';
import { z } from 'zod';

/** A module that a centre has once, with one table: small notes, and many ways to go wrong while writing one. */

interface NoteTables {
  'try_notes.note': { tenant_id: string; id: string; body: string };
}

const notes = defineModule({
  id: 'try-notes',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<typeof words>(),
  config: config(z.object({ pageSize: z.int().default(20) })),
  records: records<NoteTables>({
    'try_notes.note': {
      label: 'record.note',
      retention: 'project',
      columns: { tenant_id: 'key', id: 'key', body: 'confidential' },
    },
  }),
  permissions: {
    'note.read': { label: 'permission.note.read', roles: ['coordinator', 'trainer'] },
    'note.write': { label: 'permission.note.write', roles: ['coordinator'] },
  },
  events: { 'note.written': z.object({ noteId: z.uuid() }) },
  errors: { 'note-empty': z.object({ length: z.int() }) },
  service: service<{ write(body: string): Promise<string> }>(),
});
export { notes as notesContract };

const words = {
  'record.note': 'Note',
  'permission.note.read': 'Read notes',
  'permission.note.write': 'Write notes',
  'error.note-empty.text': 'The note is empty.',
  'error.note-empty.why': 'Nobody can read it.',
  'error.note-empty.remedy': 'Write something.',
};

const procedure = procedureOf(notes);
const body = z.object({ body: z.string() });
const allNotes = prepared<NoteTables, object>()((db) => db.selectFrom('try_notes.note').select('body').orderBy('body'));

type Scope = Parameters<Parameters<ReturnType<typeof procedure>['query']>[0]>[0]['ctx']['module'];
type Transaction = Parameters<Parameters<Scope['transaction']>[0]>[0];
const insert = async (tx: Transaction, id: string, text: string): Promise<void> => {
  await tx
    .insertInto('try_notes.note')
    .values({ id, body: text } as never)
    .execute();
};

const api = {
  list: procedure('note.read').query(async ({ ctx: { module } }) =>
    (await allNotes.execute(module.db, {})).map((note) => note.body),
  ),
  settings: procedure('note.read').query(({ ctx: { module } }) => module.config),
  write: procedure('note.write')
    .input(body)
    .mutation(({ ctx: { module }, input }) =>
      module.transaction(async (tx, { emit, audit }) => {
        const id = module.newId();
        await insert(tx, id, input.body);
        emit('note.written', { noteId: id });
        audit({ action: 'note.write', subject: { type: 'note', id }, details: { length: input.body.length } });
        if (input.body === '') module.fail('note-empty', { length: 0 });
        return { id };
      }),
    ),
  writeQuietly: procedure('note.write')
    .input(body)
    .mutation(async ({ ctx: { module }, input }) => {
      await module.transaction((tx) => insert(tx, module.newId(), input.body));
      return { kept: true };
    }),
  writeAndCatch: procedure('note.write')
    .input(body)
    .mutation(async ({ ctx: { module }, input }) => {
      try {
        await module.transaction(async (tx, { audit, emit }) => {
          await insert(tx, module.newId(), input.body);
          emit('note.written', { noteId: module.newId() });
          audit({ action: 'note.write', subject: { type: 'note', id: '' } });
          throw new Error('after the write');
        });
      } catch {
        // The author goes on as if nothing had happened.
      }
      return { kept: true };
    }),
  writeWithUnfitEvent: procedure('note.write')
    .input(body)
    .mutation(async ({ ctx: { module }, input }) => {
      await module.transaction(async (tx, { emit }) => {
        await insert(tx, module.newId(), input.body);
        try {
          emit('note.written', { noteId: 'no id at all' });
        } catch {
          // Swallowed, inside the transaction this time.
        }
      });
      return { kept: true };
    }),
  writeInQuery: procedure('note.read').query(async ({ ctx: { module } }) => {
    await module.db
      .insertInto('try_notes.note')
      .values({ id: module.newId(), body: 'from a query' } as never)
      .execute();
  }),
  transactionInQuery: procedure('note.read').query(({ ctx: { module } }) => module.transaction(async () => 'never')),
  failUnfit: procedure('note.read').query(({ ctx: { module } }) => module.fail('note-empty', { length: 'x' } as never)),
  ask: procedure('note.read').query(({ ctx: { module } }) => ({
    caller: module.caller,
    centre: module.centre.slug,
    mayWrite: module.can('note.write'),
  })),
};
type Api = typeof api;
export interface NotesApi extends Api {}

export const notesServer: ServerModule<'try-notes', NotesApi> = implement(notes, {
  procedures: api as NotesApi,
  messages: { fr: words, nl: words, en: words },
  migrations: [
    migration(
      '0001-note',
      'create table try_notes.note (tenant_id uuid not null, id uuid not null, body text not null, primary key (tenant_id, id))',
    ),
  ],
  service: ({ transaction, newId }) => ({
    write: (text) =>
      transaction(async (tx, { emit }) => {
        const id = newId();
        await insert(tx, id, text);
        emit('note.written', { noteId: id });
        return id;
      }),
  }),
});
