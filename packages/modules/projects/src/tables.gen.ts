// Generated from the migrations by `tandem types tables`. Do not edit.
import type { ColumnType } from 'kysely';

export interface ProjectsTables {
  'projects.contact': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    project_id: string;
    name: string;
    email: string | null;
    created_at: string;
    created_by: string;
  };
}
