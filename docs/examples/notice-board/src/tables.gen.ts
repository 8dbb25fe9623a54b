// Generated from the migrations by `tandem types tables`. Do not edit.
import type { ColumnType } from 'kysely';

export interface NoticeBoardTables {
  'gent_notice_board.notice': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    body: string;
    author: string;
    posted_at: string;
  };
}
