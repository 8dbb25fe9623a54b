import { config, defineModule, defineProject, messageKeys, text, textsOf, use } from '@tandem/sdk';
import { effectOf, implement, procedureOf, sql } from '@tandem/sdk/server';
import { z } from 'zod';

/** A module that counts what a change of its configuration touches, well or badly, as its configuration says. */

const words = {
  title: 'Title',
  size: 'Size',
  'permission.rooms': 'See rooms',
  'effect.rooms': '{before} rooms, then {after}',
};

const contract = defineModule({
  id: 'try-rooms',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'project',
  messages: messageKeys<typeof words>(),
  permissions: { 'rooms.read': { label: 'permission.rooms', roles: ['coordinator'] } },
  config: config(
    z.object({
      title: text().meta({ title: 'title' }),
      size: z.int().min(1).max(100).default(10).meta({ title: 'size' }),
    }),
  ),
});

const api = { rooms: procedureOf(contract)('rooms.read').query(({ ctx: { module } }) => module.config) };
type Api = typeof api;
export interface RoomsApi extends Api {}

/** Sizes at which counting goes wrong. */
export const wrong = { writes: 66, names: 77 } as const;

/** What each count was asked, the last one last. */
export const asked: { readonly projectId: string; readonly moduleId: string; readonly today: string }[] = [];

const effect = effectOf(contract)({
  permission: 'rooms.read',
  async count({ db, before, after, projectId, moduleId, today }) {
    asked.push({ projectId, moduleId, today });
    if (after.size === wrong.writes) await sql`delete from kernel_store.draft`.execute(db);
    if (after.size === wrong.names) return [{ message: 'effect.rooms', counts: { name: 'Marie' as never } }];
    return [{ message: 'effect.rooms', counts: { before: before.size, after: after.size } }];
  },
});

const parts = { procedures: api as RoomsApi, messages: { fr: words, nl: words, en: words }, migrations: [] };
export const roomsServer = implement(contract, { ...parts, effect });

/** The same with an effect that writes at once, in a permission that nobody has, in words that nobody wrote. */
export const unfitRooms = implement(contract, {
  ...parts,
  effect: {
    permission: 'rooms.see' as never,
    async count({ db }) {
      await sql`update kernel_store.project set position = 1`.execute(db);
      return [{ message: 'effect.nothing' as never, counts: {} }];
    },
  },
});

const say = textsOf<{ title: string }>('try-counted');
const catalogue = { title: 'Rooms' };
export const counted = defineProject({
  id: 'try-counted',
  version: '1.0.0',
  sdk: '^0.1.0',
  locales: ['fr', 'nl'],
  messages: { fr: catalogue, nl: catalogue, en: catalogue },
  project: { title: say('title') },
  modules: { rooms: use(contract, { config: { title: say('title') } }) },
});
