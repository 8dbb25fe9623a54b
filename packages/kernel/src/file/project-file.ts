import { moduleStates } from '@tandem/sdk';
import { z } from 'zod';
import { isName } from '../check/names.ts';
import { canonical } from '../configuration/canonical.ts';

/** What a project file says that it is. */
export const fileFormat = 'tandem-project';
/** The version of the format that this server writes; it reads this one and all before. */
export const fileVersion = 1;
/** Most bytes of a project file. */
export const largestFile = 2 * 1024 * 1024;

const slug = z.string().refine(isName, { message: 'problem.slug' });
const tree = z.record(z.string(), z.json());
const version = z.string().min(1).max(100);

const part = {
  /** Kind of the module, and its version when the file was written. */
  kind: slug,
  moduleVersion: version,
  /** Version of the configuration's shape. */
  configuration: z.int().positive(),
  /** The complete configuration, as published. */
  content: tree,
  /** What the plugin said then; absent for what no plugin brought. */
  base: tree.optional(),
};

/** One project as a file: what is published, what that was based on, and the versions of both. It names no person and holds no secret. */
export const projectFile = z.strictObject({
  format: z.literal(fileFormat),
  formatVersion: z.literal(fileVersion),
  slug,
  plugin: z.strictObject({ id: slug, version }).nullable(),
  project: z.strictObject(part),
  /** In their order. */
  modules: z.array(z.strictObject({ slug, state: z.enum(moduleStates), ...part })).max(100),
});
export type ProjectFile = z.output<typeof projectFile>;
export type FilePart = ProjectFile['project'];

/** The file as text. The same project is the same text, so that two files can be compared line by line. */
export const writtenFile = (file: ProjectFile): string => `${JSON.stringify(canonical(file), null, 2)}\n`;
