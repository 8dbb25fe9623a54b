import type { Locale } from '@tandem/sdk';

/** The tables of the queue, and the centres whose it is, as the worker reads them. */
export interface TaskTables {
  'kernel_system.task': {
    tenant_id: string;
    id: string;
    handler: string;
    event_id: string | null;
    key: string | null;
    due_at: string;
    created_at: string;
    lease_seconds: number;
    attempts: number;
    claim: string | null;
    error: string | null;
    reference: string | null;
    dead_at: string | null;
  };
  'kernel_system.schedule': {
    tenant_id: string;
    handler: string;
    pattern: string;
    time_zone: string;
    next_at: string;
    last_at: string | null;
  };
  'kernel_system.centre': { id: string; slug: string; name: unknown; locales: Locale[]; time_zone: string };
}

/** In place of a centre: the work of the installation itself, such as sweeping. No request has it as its tenant. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';
