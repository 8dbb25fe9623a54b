import { createHash } from 'node:crypto';
import type { ModuleRuleId } from '@tandem/conformance';
import { config, defineModule, instrument, messageKeys, type Schema } from '@tandem/sdk';
import { type HeardEvent, migration, procedureOf, type ServerModule, type TaskScope } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { AnyModule } from '../../src/conformance/subject.ts';
import { byHand, onRefusal } from './by-hand.ts';
import type { FileChanges } from './broken-package.ts';
import { board, boardServer } from './sound.ts';

/** One change that breaks one rule. */
export interface Broken {
  readonly module?: (sound: AnyModule) => AnyModule;
  readonly files?: FileChanges;
  /** What the finding must say: the place. */
  readonly where: string;
}

// any: parts of contracts in every shape.
export const contractWith = (changes: Record<string, any>) => (sound: AnyModule) => ({
  ...sound,
  contract: { ...sound.contract, ...changes },
});

const procedureWith = (name: string, procedure: unknown) => (sound: AnyModule) => ({
  ...sound,
  procedures: { note: { ...(sound as ServerModule<string, { note: object }>).procedures.note, [name]: procedure } },
});

export const configured = (shape: Record<string, z.ZodType>) => {
  const { config: chain } = board;
  return {
    config: { ...chain, schema: z.object({ ...(chain.schema as unknown as z.ZodObject).shape, ...shape }) as Schema },
  };
};

const textWith =
  (key: string, change: (text: string) => string | undefined, locales = ['nl']) =>
  (sound: AnyModule) => ({
    ...sound,
    messages: Object.fromEntries(
      Object.entries(sound.messages).map(([locale, texts]) => {
        const { [key]: text = '', ...others } = texts as Record<string, string>;
        const changed = locales.includes(locale) ? change(text) : text;
        return [locale, changed === undefined ? others : { ...others, [key]: changed }];
      }),
    ) as never,
  });

const firstTables = boardServer.migrations[0]?.up ?? '';

/** The tables with something added, and noted as released like that: nothing is wrong but what was added. */
function tablesWith(added: string, name = '0001-board'): Pick<Broken, 'module' | 'files'> {
  const up = `${firstTables}${added}`;
  const checksum = createHash('sha256').update(up).digest('hex');
  return {
    module: (sound) => ({ ...sound, migrations: [migration(name, up)] }),
    files: { 'test/migrations.json': () => JSON.stringify({ [name]: checksum }) },
  };
}

const other = defineModule({
  id: 'other-board',
  version: '1.0.0',
  sdk: '*',
  instances: 'project',
  messages: messageKeys<object>(),
  config: config(z.object({})),
  permissions: { 'note.read': { label: 'x' as never, roles: ['coordinator'] } },
});

// any: the scope of a handler, whatever the module.
type AnyTaskScope = TaskScope<any>;

/** Kept for the whole process under the slug of the instance, which another centre has as well. */
const kept = new Map<string, { readonly id: string }[]>();

/** For each rule the sound module with one change: what an author could really do, by mistake or in a hurry. */
export const broken: Readonly<Record<ModuleRuleId, Broken>> = {
  'contract-valid': { module: contractWith({ sdk: '^99' }), where: 'trial-board' },
  isomorphic: {
    files: {
      'src/contract.ts': (text) => `import { hostname } from 'node:os';\n${text}\nexport const where = hostname();\n`,
    },
    where: 'src/contract.ts',
  },
  'admin-apart': {
    files: {
      'src/admin/Board.svelte': (text) =>
        text.replace("'../contract.ts';", "'../contract.ts';\n  import { list } from '../server/note.ts';"),
    },
    where: 'src/admin/Board.svelte',
  },
  'permission-named': {
    module: procedureWith(
      'foreign',
      procedureOf(other)('note.read').query(() => []),
    ),
    where: 'trial-board.note.foreign',
  },
  'stranger-refused': {
    module: procedureWith(
      'list',
      byHand('note.read', ({ enter, anybody }) => onRefusal('UNAUTHORIZED', enter(), anybody)).query(() => []),
    ),
    where: 'note.list',
  },
  'other-centre-refused': {
    module: procedureWith(
      'list',
      byHand('note.read', ({ enter, anybody }) =>
        onRefusal('FORBIDDEN', enter(), async (refusal) => {
          const mayNotEvenSee = Symbol('works elsewhere');
          const seen = await onRefusal(
            'FORBIDDEN',
            enter({ permission: 'board.see', moduleIds: undefined as never }),
            () => Promise.resolve(mayNotEvenSee),
          );
          // The author thought that such calls come from the public site.
          if (seen === mayNotEvenSee) return await anybody();
          throw refusal;
        }),
      ).query(() => []),
    ),
    where: 'note.list',
  },
  'permission-enforced': {
    module: procedureWith(
      'list',
      byHand('note.read', ({ enter }) => enter({ permission: 'board.see' })).query(() => []),
    ),
    where: 'note.list',
  },
  'project-fenced': {
    module: procedureWith(
      'list',
      byHand('note.read', ({ enter }) =>
        onRefusal('FORBIDDEN', enter(), () => enter({ moduleIds: undefined as never })),
      ).query(() => []),
    ),
    where: 'note.list',
  },
  'right-person-answered': {
    module: procedureWith(
      'lost',
      procedureOf(board)('note.read')
        .input(z.object({ noteId: z.uuid() }))
        .query(() => {
          throw new Error('lost');
        }),
    ),
    where: 'note.lost',
  },
  'centres-apart': {
    module: (sound) => {
      const procedure = procedureOf(board);
      const add = procedure('note.write').mutation(({ ctx: { module: scope } }) =>
        scope.transaction(async (tx) => {
          const note = { id: scope.newId(), module_id: scope.instance.moduleId, body: 'Fermé lundi' };
          await tx.insertInto('trial_board.note').values(note).execute();
          const { slug } = scope.instance;
          kept.set(slug, [...(kept.get(slug) ?? []), { id: note.id }]);
          return { id: note.id };
        }),
      );
      const list = procedure('note.read').query(({ ctx: { module: scope } }) => kept.get(scope.instance.slug) ?? []);
      return procedureWith('list', list)(procedureWith('add', add)(sound));
    },
    where: 'note.list',
  },
  'projects-apart': {
    // The centre is looked after by the database; that a centre has two projects was forgotten.
    module: procedureWith(
      'get',
      procedureOf(board)('note.read')
        .input(z.object({ noteId: z.uuid() }))
        .query(async ({ ctx: { module: scope }, input: { noteId } }) => {
          const notes = scope.db.selectFrom('trial_board.note').select(['id', 'body']).where('id', '=', noteId);
          const note = await notes.executeTakeFirst();
          if (!note) throw new TRPCError({ code: 'NOT_FOUND' });
          return note;
        }),
    ),
    where: 'note.get',
  },
  'queries-only-read': {
    module: procedureWith(
      'seen',
      byHand('note.read', ({ enter }) => enter({ type: 'mutation' })).query(
        ({ ctx: { scope } }) => scope !== undefined,
      ),
    ),
    where: 'note.seen',
  },
  'mutations-audited': {
    module: procedureWith(
      'read',
      byHand('note.read', ({ enter }) => enter({ type: 'query' })).mutation(
        ({ ctx: { scope } }) => scope !== undefined,
      ),
    ),
    where: 'note.read',
  },
  'tables-fenced': {
    ...tablesWith('create table trial_board.tag (tenant_id uuid not null, id uuid primary key);'),
    where: 'migrations',
  },
  'references-offered': {
    ...tablesWith(`create table trial_board.tag (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id),
      foreign key (tenant_id, id) references kernel_store.project (tenant_id, id));`),
    where: 'migrations',
  },
  'tables-filled': {
    module: (sound) => {
      const { mark: _, ...note } = (sound as ServerModule<string, { note: Record<string, unknown> }>).procedures.note;
      return { ...sound, procedures: { note } };
    },
    where: 'trial_board.mark',
  },
  'columns-classified': {
    module: (sound) => {
      const { tables } = board.records;
      const { body: _, ...columns } = tables['trial_board.note'].columns;
      const note = { ...tables['trial_board.note'], columns };
      return contractWith({ records: { tables: { ...tables, 'trial_board.note': note } } })(sound);
    },
    where: 'trial_board.note.body',
  },
  'table-types-current': {
    files: { 'src/tables.gen.ts': (text) => text.replace('body: string;', 'body: string | null;') },
    where: 'src/tables.gen.ts',
  },
  'migrations-clean': { ...tablesWith('', 'board'), where: 'board' },
  'migrations-kept': {
    files: { 'test/migrations.json': (text) => text.replace(/[0-9a-f]{64}/, '0'.repeat(64)) },
    where: 'test/migrations.json',
  },
  'messages-complete': {
    module: textWith('record.mark', () => undefined),
    where: 'trial-board messages/nl.json',
  },
  'messages-icu': {
    module: textWith('error.board-full.why', () => 'Het heeft {size, number'),
    where: 'trial-board messages/nl.json',
  },
  'configuration-drawn': {
    module: contractWith(configured({ motto: z.string().default('') })),
    where: 'trial-board config /motto',
  },
  'configuration-defaults': {
    module: contractWith(
      configured({
        motto: z
          .string()
          .meta({ title: 'configuration.size' })
          .default('Ensemble')
          .transform((text) => `${text}!`),
      }),
    ),
    where: 'trial-board config',
  },
  'configuration-upgrades': {
    files: { 'test/configuration/v1.json': undefined },
    where: 'test/configuration/v1.json',
  },
  'failures-explained': {
    module: textWith('error.board-full.text', (text) => `${text} {places}`, ['fr', 'nl', 'en']),
    where: 'trial-board messages/fr.json',
  },
  'events-described': {
    module: contractWith({ events: { ...board.events, 'note.gone': z.date() } }),
    where: 'trial-board events note.gone',
  },
  'instruments-golden': {
    module: contractWith({
      instruments: {
        smileys: instrument({ ...board.instruments.smileys, golden: [{ answers: { faces: [5] }, score: 4 }] }),
      },
    }),
    where: 'trial-board instruments/smileys golden/0',
  },
  'handlers-repeatable': {
    module: (sound) => ({
      ...sound,
      on: {
        'core.project.installed': async ({ payload }: HeardEvent<{ projectId: string }>, scope: AnyTaskScope) => {
          const note = { id: scope.newId(), module_id: payload.projectId, body: 'Bienvenue' };
          await scope.transaction(async (tx) => {
            await tx.insertInto('trial_board.note').values(note).execute();
          });
        },
      },
    }),
    where: 'on core.project.installed',
  },
  'api-named': {
    files: { 'src/server/index.ts': (text) => text.replace('api as BoardApi', 'api') },
    where: 'the declarations of ./server',
  },
  'readme-complete': {
    files: { 'README.md': (text) => text.replace('Nobody installs it.', '') },
    where: 'README.md',
  },
};
