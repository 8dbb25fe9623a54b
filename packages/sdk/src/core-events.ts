import { z } from 'zod';

/**
 * What the platform itself tells, for every module to hear as `core.<event>`; no need to name it in `uses`. Ids and numbers only: who
 * wants to know more reads what holds now.
 */
export const coreEvents = {
  /** `plugin` is null for a project that was composed in the centre itself. */
  'project.installed': z.object({ projectId: z.uuid(), plugin: z.string().nullable() }),
  /** It is out of use: its modules are closed, and its past stays to be read. */
  'project.retired': z.object({ projectId: z.uuid() }),
  /** A retired one is in use again, as it was. */
  'project.brought-back': z.object({ projectId: z.uuid() }),
  'configuration.published': z.object({ projectId: z.uuid(), revision: z.int() }),
};
/** The platform's own events, by name, each with the schema of what it tells. */
export type CoreEvents = typeof coreEvents;
