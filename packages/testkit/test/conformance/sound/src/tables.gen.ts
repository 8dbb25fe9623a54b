// Generated from the migrations by `tandem types tables`. Do not edit.
import type { ColumnType } from 'kysely';

export interface BoardTables {
  'trial_board.mark': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    note_id: string;
  };
  'trial_board.note': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    module_id: string;
    body: string;
  };
}
