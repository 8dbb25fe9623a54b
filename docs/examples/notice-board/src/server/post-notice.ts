import { procedureOf } from '@tandem/sdk/server';
import { z } from 'zod';
import { noticeBoard } from '../contract.ts';

/** Puts a notice on the board, under the caller's name. */
export const postNotice = procedureOf(noticeBoard)('notice.post')
  .input(z.object({ body: z.string().trim().min(1).max(500) }))
  .mutation(({ ctx: { module: scope }, input }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      const notice = { id: scope.newId(), body: input.body, author: scope.caller.name, posted_at: scope.clock.now() };
      await tx.insertInto('gent_notice_board.notice').values(notice).execute();
      emit('notice.posted', { noticeId: notice.id });
      audit({ action: 'notice.post', subject: { type: 'notice', id: notice.id } });
      return { id: notice.id };
    }),
  );
