import { config, defineModule, messageKeys, needs, records, type ShapeOf } from '@tandem/sdk';
import { again, implement, jobOf, migration, procedureOf, type TaskScope } from '@tandem/sdk/server';
import { z } from 'zod';
import { notesContract } from './fixture-notes.ts';

/** A module that hears of notes and writes them into a diary: each line is one time that it did something. */

interface DiaryTables {
  'try_diary.line': { tenant_id: string; id: string; text: string };
}

const words = { 'record.line': 'Line', 'permission.diary.write': 'Write', 'permission.diary.read': 'Read' };

const diary = defineModule({
  id: 'try-diary',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<typeof words>(),
  config: config(z.object({})),
  records: records<DiaryTables>({
    'try_diary.line': {
      label: 'record.line',
      retention: 'project',
      columns: { tenant_id: 'key', id: 'key', text: 'personal' },
    },
  }),
  permissions: {
    'diary.read': { label: 'permission.diary.read', roles: ['coordinator', 'trainer'] },
    'diary.write': { label: 'permission.diary.write', roles: ['coordinator'] },
  },
  events: { 'line.written': z.object({ text: z.string() }) },
  uses: { notes: needs(notesContract, '^0.1.0') },
});
type Scope = TaskScope<ShapeOf<typeof diary>>;

/** What a test has the module do in place of writing its line, by the text of the line. */
export type Surprises = Record<string, ((scope: Scope) => Promise<void>) | undefined>;

const write = (scope: Scope, text: string): Promise<void> =>
  scope.transaction(async (tx, { emit, audit }) => {
    await tx
      .insertInto('try_diary.line')
      .values({ id: scope.newId(), text } as never)
      .execute();
    emit('line.written', { text });
    audit({ action: 'line.write', subject: { type: 'line', id: text } });
  });

/** Jobs, made anew for each host: a test may want them at other times. */
export const diaryJobs = (every = '0 3 * * *') => {
  const job = jobOf(diary);
  return {
    remember: job({
      input: z.object({ text: z.string() }),
      run: ({ text }, scope) => write(scope, text),
    }),
    count: job({
      input: z.object({ from: z.int(), to: z.int() }),
      run: async ({ from, to }, scope) => {
        await write(scope, `piece ${from}`);
        return from < to ? again({ from: from + 1, to }) : undefined;
      },
    }),
    daily: job({ every, run: (_, scope) => write(scope, `daily ${scope.clock.now()}`) }),
  };
};
export type DiaryJobs = ReturnType<typeof diaryJobs>;

const procedure = procedureOf(diary);
const api = (jobs: DiaryJobs) => ({
  lines: procedure('diary.read').query(async ({ ctx: { module } }) =>
    (await module.db.selectFrom('try_diary.line').select('text').orderBy('id').execute()).map(({ text }) => text),
  ),
  remember: procedure('diary.write')
    .input(
      z.object({
        text: z.string(),
        key: z.string().optional(),
        at: z.string().optional(),
        fail: z.boolean().optional(),
      }),
    )
    .mutation(({ ctx: { module }, input: { text, key, at, fail } }) =>
      module.transaction(async (_, { enqueue }) => {
        enqueue(jobs.remember, { text }, { ...(key !== undefined && { key }), ...(at !== undefined && { at }) });
        if (fail === true) throw new Error('after it was put in the queue');
        return {};
      }),
    ),
  count: procedure('diary.write')
    .input(z.object({ to: z.int(), key: z.string().optional() }))
    .mutation(({ ctx: { module }, input: { to, key } }) =>
      module.transaction(async (_, { enqueue }) => {
        enqueue(jobs.count, { from: 1, to }, key === undefined ? {} : { key });
        return {};
      }),
    ),
  enqueueForeign: procedure('diary.write').mutation(({ ctx: { module } }) =>
    module.transaction(async (_, { enqueue }) => {
      enqueue(jobOf(diary)({ run: async () => undefined }), {});
      return {};
    }),
  ),
});
type Api = ReturnType<typeof api>;
export interface DiaryApi extends Api {}

export const diaryServer = (surprises: Surprises = {}, jobs: DiaryJobs = diaryJobs()) =>
  implement(diary, {
    procedures: api(jobs) as DiaryApi,
    messages: { fr: words, nl: words, en: words },
    migrations: [
      migration(
        '0001-line',
        'create table try_diary.line (tenant_id uuid not null, id uuid not null, text text not null, primary key (tenant_id, id))',
      ),
    ],
    on: {
      'notes.note.written': {
        retry: { attempts: 3, firstSeconds: 10, factor: 2, jitter: 0 },
        timeoutSeconds: 1,
        run: async (event, scope) => {
          const surprise = surprises['note'];
          if (surprise) await surprise(scope);
          await write(scope, `note ${event.payload.noteId}`);
        },
      },
      'core.project.installed': ({ payload }, scope) => write(scope, `installed ${payload.plugin}`),
    },
    jobs: { ...jobs },
  });
