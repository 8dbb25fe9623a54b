import { z } from 'zod';

const tree = z.record(z.string(), z.unknown());

/** A draft that was given up, whole. */
export const trashedDraft = z.object({
  version: z.int(),
  basedOn: z.int(),
  content: z.record(z.string(), tree),
  versions: z.record(z.string(), z.int()),
  actor: z.string(),
  actorName: z.string(),
  updatedAt: z.string(),
});

/** A module that was taken out of a project, with its configuration. */
export const trashedModule = z.object({
  slug: z.string(),
  kind: z.string(),
  position: z.int(),
  state: z.string(),
  standing: z.unknown(),
  /** Version of the configuration. */
  version: z.int(),
  published: tree,
  /** What its plugin once brought; absent for a module that the centre added itself. */
  base: tree.optional(),
  /** What an open draft had of it. */
  drafted: tree.optional(),
});
