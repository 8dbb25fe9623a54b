import { config, defineModule, messageKeys, records, text } from '@tandem/sdk';
import { implement, migration, procedureOf, type Restore } from '@tandem/sdk/server';
import type { ShapeOf } from '@tandem/sdk';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';

/** A module of projects whose cards lie in boxes: both can be taken away and brought back, a card only into a box that is there. */

interface CardTables {
  'try_cards.box': { tenant_id: string; id: string; module_id: string };
  'try_cards.card': { tenant_id: string; id: string; module_id: string; box_id: string; body: string };
}

const words = {
  'record.card': 'Card',
  'record.box': 'Box',
  title: 'Title',
  'permission.write': 'Write cards',
  'permission.read': 'Read cards',
  'error.box-gone.text': 'Its box is gone.',
  'error.box-gone.why': 'A card lies in a box.',
  'error.box-gone.remedy': 'Bring the box back first.',
};

export const cards = defineModule({
  id: 'try-cards',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'project',
  messages: messageKeys<typeof words>(),
  config: config(z.object({ title: text().optional().meta({ title: 'title' }) })),
  records: records<CardTables>({
    'try_cards.box': {
      label: 'record.box',
      retention: 'project',
      columns: { tenant_id: 'key', id: 'key', module_id: 'key' },
    },
    'try_cards.card': {
      label: 'record.card',
      retention: 'project',
      columns: { tenant_id: 'key', id: 'key', module_id: 'key', box_id: 'key', body: 'personal' },
    },
  }),
  permissions: {
    'card.read': { label: 'permission.read', roles: ['coordinator', 'trainer', 'social-worker'] },
    'card.write': { label: 'permission.write', roles: ['coordinator', 'trainer'] },
  },
  errors: { 'box-gone': z.object({}) },
  trash: {
    card: {
      label: 'record.card',
      permission: 'card.write',
      content: z.object({ boxId: z.string(), body: z.string() }),
    },
    box: { label: 'record.box', permission: 'card.write', content: z.object({}) },
  },
});
type Cards = ShapeOf<typeof cards>;

const procedure = procedureOf(cards);
const id = z.object({ id: z.uuid() });

const api = {
  list: procedure('card.read').query(({ ctx: { module } }) =>
    module.db
      .selectFrom('try_cards.card')
      .select(['id', 'box_id', 'body'])
      .where('module_id', '=', module.instance.moduleId)
      .orderBy('id')
      .execute(),
  ),
  box: procedure('card.write').mutation(({ ctx: { module } }) =>
    module.transaction(async (tx) => {
      const row = { id: module.newId(), module_id: module.instance.moduleId };
      await tx
        .insertInto('try_cards.box')
        .values(row as never)
        .execute();
      return { id: row.id };
    }),
  ),
  write: procedure('card.write')
    .input(z.object({ box: z.uuid(), body: z.string() }))
    .mutation(({ ctx: { module }, input: { box, body } }) =>
      module.transaction(async (tx) => {
        const row = { id: module.newId(), module_id: module.instance.moduleId, box_id: box, body };
        await tx
          .insertInto('try_cards.card')
          .values(row as never)
          .execute();
        return { id: row.id };
      }),
    ),
  remove: procedure('card.write')
    .input(id)
    .mutation(({ ctx: { module }, input }) =>
      module.transaction(async (tx, { audit, toTrash }) => {
        const row = await tx
          .deleteFrom('try_cards.card')
          .where('module_id', '=', module.instance.moduleId)
          .where('id', '=', input.id)
          .returning(['box_id', 'body'])
          .executeTakeFirst();
        if (!row) throw new TRPCError({ code: 'NOT_FOUND' });
        audit({ action: 'card.remove', subject: { type: 'card', id: input.id } });
        const { box_id: boxId, body } = row;
        return { trashed: toTrash('card', { id: input.id, title: body.slice(0, 20), content: { boxId, body } }) };
      }),
    ),
  removeBox: procedure('card.write')
    .input(id)
    .mutation(({ ctx: { module }, input }) =>
      module.transaction(async (tx, { toTrash }) => {
        await tx.deleteFrom('try_cards.box').where('id', '=', input.id).execute();
        return { trashed: toTrash('box', { id: input.id, title: { fr: 'Boîte', nl: 'Doos' }, content: {} }) };
      }),
    ),
  removeWrongly: procedure('card.write').mutation(({ ctx: { module } }) =>
    module.transaction((_, { toTrash }) => {
      const thing = { id: module.newId(), title: 'x', content: { body: 3 } } as never;
      return Promise.resolve({ trashed: toTrash('card', thing) });
    }),
  ),
};

const restoreCard: Restore<Cards, 'card'> = ({ id: cardId, content: { boxId, body } }, scope) =>
  scope.transaction(async (tx) => {
    const box = await tx.selectFrom('try_cards.box').select('id').where('id', '=', boxId).executeTakeFirst();
    if (!box) scope.fail('box-gone', {});
    const row = { id: cardId, module_id: scope.instance.moduleId, box_id: boxId, body };
    await tx
      .insertInto('try_cards.card')
      .values(row as never)
      .execute();
  });

const restoreBox: Restore<Cards, 'box'> = ({ id: boxId }, scope) =>
  scope.transaction(async (tx) => {
    const row = { id: boxId, module_id: scope.instance.moduleId };
    await tx
      .insertInto('try_cards.box')
      .values(row as never)
      .execute();
  });

const made = `
create table try_cards.box (tenant_id uuid not null, id uuid not null, module_id uuid not null, primary key (tenant_id, id));
create table try_cards.card (
  tenant_id uuid not null, id uuid not null, module_id uuid not null, box_id uuid not null, body text not null,
  primary key (tenant_id, id))`;

export const cardsServer = implement(cards, {
  procedures: api,
  messages: { fr: words, nl: words, en: words },
  migrations: [migration('0001-card', made)],
  trash: { card: restoreCard, box: restoreBox },
});
