import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold what is installed, built or written by a run: never source. */
const NOT_SOURCE = new Set([
  'node_modules',
  'dist',
  'build',
  '.git',
  '.svelte-kit',
  '.turbo',
  '.tandem',
  'reports',
  'test-results',
]);

/**
 * All files of the workspace that a person wrote, relative to its root, with `/`, in a stable order. Read from the disk
 * and not from git: a tree unpacked from an archive is checked just the same.
 */
export function sourceFiles(root: string): readonly string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile() && !entry.name.endsWith('.tsbuildinfo') && !entry.name.endsWith('.log')) found.push(path);
      else if (entry.isDirectory() && !NOT_SOURCE.has(entry.name)) visit(path);
    }
  };
  visit('');
  return found.sort();
}
