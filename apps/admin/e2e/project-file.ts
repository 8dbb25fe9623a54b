import type { Page } from '@tandem/tooling-browser';
import { ask, askAtLength, change } from './api.ts';

/** A part of a project file, as far as stories look into it. */
interface Part {
  readonly content: Readonly<Record<string, unknown>>;
  readonly base?: Readonly<Record<string, unknown>>;
}

/** A project file, as far as stories change it. */
export interface ProjectFile {
  readonly slug: string;
  readonly plugin: { readonly id: string; readonly version: string } | null;
  readonly project: Part;
  readonly modules: readonly (Part & { readonly slug: string })[];
}

/** MOVE'UP as a file. */
export async function exported(page: Page): Promise<ProjectFile> {
  const { text } = await ask<{ readonly text: string }>(page, 'core.project.export', { project: 'moveup' });
  return JSON.parse(text) as ProjectFile;
}

/** MOVE'UP as it would come from a server that had an older version of its plugin: workshops were smaller, and later was less late. */
export function fromOlderPlugin(file: ProjectFile, slug: string, workshops: Part['content']): ProjectFile {
  const older = { places: 10, halfDaysPerWeek: 6, lateMinutes: 10 };
  return {
    ...file,
    slug,
    plugin: { id: 'moveup', version: '0.9.0' },
    modules: file.modules.map((module) => ({
      ...module,
      content: { ...module.content, ...older, ...workshops },
      base: { ...module.base, ...older },
    })),
  };
}

/** Imports a file as a project of its own, past the pages. */
export async function imported(page: Page, origin: string, file: ProjectFile): Promise<void> {
  const asked = { text: JSON.stringify(file), into: { kind: 'new' } };
  const { digest } = await askAtLength<{ readonly digest: string }>(page, origin, 'core.project.previewImport', asked);
  await change(page, origin, 'core.project.import', { ...asked, digest, reason: 'Venu d’un autre serveur' });
}
