import { existsSync } from 'node:fs';
import type { Composition } from '@tandem/sdk/server';
import { loadComposition } from '@tandem/server';

const [source, compiled] = ['../tandem.config.ts', '../tandem.config.js'].map(
  (path) => new URL(path, import.meta.url),
) as [URL, URL];

/**
 * What this installation is composed of. It is loaded when it is asked for, so that a package which throws while it is loaded ends in one
 * line, before anything was opened or changed.
 *
 * @throws StartProblem naming that package.
 */
export const composition = (): Promise<Composition> =>
  loadComposition({
    file: existsSync(compiled) ? compiled : source,
    load: async () => (await import('../tandem.config.ts')).default,
    importPackage: (name) => import(name),
  });
