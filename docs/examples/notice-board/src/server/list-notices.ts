import { prepared, procedureOf } from '@tandem/sdk/server';
import { noticeBoard } from '../contract.ts';
import type { NoticeBoardTables } from '../tables.gen.ts';

const newest = prepared<NoticeBoardTables, object>()((db) =>
  db
    .selectFrom('gent_notice_board.notice')
    .select(['id', 'body', 'author', 'posted_at as postedAt'])
    .orderBy('id', 'desc')
    .limit(50),
);

/** The newest fifty notices. */
export const listNotices = procedureOf(noticeBoard)('notice.read').query(({ ctx }) =>
  newest.execute(ctx.module.db, {}),
);
