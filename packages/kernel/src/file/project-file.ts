import { type Standing, moduleStates } from '@tandem/sdk';
import { z } from 'zod';
import { isName } from '../check/names.ts';
import { canonical } from '../configuration/canonical.ts';
import { fileStanding } from '../standing/schema.ts';

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

const fileModule = z
  .strictObject({
    slug,
    state: z.enum(moduleStates),
    /** Dates and reason of the state; absent where there are none. */
    standing: z.record(z.string(), z.json()).optional(),
    ...part,
  })
  .superRefine(({ state, standing }, context) => {
    const found = fileStanding.safeParse({ ...standing, state });
    for (const issue of found.error?.issues ?? [])
      context.addIssue({ ...issue, path: ['standing', ...issue.path] } as Parameters<typeof context.addIssue>[0]);
  });
type FileModule = z.output<typeof fileModule>;

/** Where a module of a file stands, as the file says it. */
export const standingInFile = ({ state, standing }: Pick<FileModule, 'state' | 'standing'>): Standing =>
  fileStanding.parse({ ...standing, state });

/** A standing as a file says it: the state, and what belongs to it where there is anything. */
export function standingToFile({ state, ...details }: Standing): Pick<FileModule, 'state' | 'standing'> {
  const standing = JSON.parse(JSON.stringify(details)) as NonNullable<FileModule['standing']>;
  return Object.keys(standing).length > 0 ? { state, standing } : { state };
}

/** One project as a file: what is published, what that was based on, and the versions of both. It names no person and holds no secret. */
export const projectFile = z.strictObject({
  format: z.literal(fileFormat),
  formatVersion: z.literal(fileVersion),
  slug,
  plugin: z.strictObject({ id: slug, version }).nullable(),
  project: z.strictObject(part),
  /** In their order. */
  modules: z.array(fileModule).max(100),
});
export type ProjectFile = z.output<typeof projectFile>;
export type FilePart = ProjectFile['project'];

/** The file as text. The same project is the same text, so that two files can be compared line by line. */
export const writtenFile = (file: ProjectFile): string => `${JSON.stringify(canonical(file), null, 2)}\n`;
