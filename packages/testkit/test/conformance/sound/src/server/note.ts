import { procedureOf } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { board } from '../contract.ts';

const procedure = procedureOf(board);

/** The notes of the board. */
export const list = procedure('note.read').query(({ ctx: { module: scope } }) =>
  scope.db
    .selectFrom('trial_board.note')
    .select(['id', 'body'])
    .where('module_id', '=', scope.instance.moduleId)
    .orderBy('id')
    .execute(),
);

/** One note of the board. */
export const get = procedure('note.read')
  .input(z.object({ noteId: z.uuid() }))
  .query(async ({ ctx: { module: scope }, input }) => {
    const note = await scope.db
      .selectFrom('trial_board.note')
      .select(['id', 'body'])
      .where('module_id', '=', scope.instance.moduleId)
      .where('id', '=', input.noteId)
      .executeTakeFirst();
    if (!note) throw new TRPCError({ code: 'NOT_FOUND' });
    return note;
  });

/** Puts a note on the board, as long as there is a place. */
export const add = procedure('note.write')
  .input(z.object({ body: z.string().trim().min(1).max(200) }))
  .mutation(({ ctx: { module: scope }, input }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      const id = scope.newId();
      const { moduleId } = scope.instance;
      const notes = await tx.selectFrom('trial_board.note').select('id').where('module_id', '=', moduleId).execute();
      if (notes.length >= 1000) scope.fail('board-full', { size: scope.config.size });
      await tx.insertInto('trial_board.note').values({ id, module_id: moduleId, body: input.body }).execute();
      emit('note.added', { noteId: id });
      audit({ action: 'note.add', subject: { type: 'note', id } });
      return { id };
    }),
  );

/** Marks a note. */
export const mark = procedure('note.write')
  .input(z.object({ noteId: z.uuid() }))
  .mutation(({ ctx: { module: scope }, input }) =>
    scope.transaction(async (tx) => {
      const { moduleId } = scope.instance;
      const note = await tx
        .selectFrom('trial_board.note')
        .select('id')
        .where('module_id', '=', moduleId)
        .where('id', '=', input.noteId)
        .executeTakeFirst();
      if (!note) throw new TRPCError({ code: 'NOT_FOUND' });
      await tx.insertInto('trial_board.mark').values({ id: scope.newId(), note_id: note.id }).execute();
      return { noteId: note.id };
    }),
  );
