import type { Api } from '#lib/api/api.ts';

/** A part of a project that this server cannot read, as the API gives it. */
export type Repair = Awaited<ReturnType<Api['core']['configuration']['read']['query']>>['repairs'][number];
