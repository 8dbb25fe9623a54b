import type { Api } from '#lib/api/api.ts';

/** One part of a project's configuration with all that its form shows, as the API gives it. */
export type ConfigurationView = Awaited<ReturnType<Api['core']['configuration']['read']['query']>>;

/** What a saved change makes of it. */
export type SavedView = Awaited<ReturnType<Api['core']['configuration']['edit']['mutate']>>;

export type Change = ConfigurationView['changes'][number];
