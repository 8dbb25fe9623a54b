import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';

const headings = ['What', 'Use', 'Concepts', 'Limits', 'Tests'] as const;

/** The five headings, each with something under it. */
export async function readmeComplete({ folder }: { readonly folder: string }): Promise<readonly Finding[]> {
  const text = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  const parts = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.split('\n', 1)[0]?.trim(), part.split('\n').slice(1).join('\n').trim()] as const),
  );
  return headings
    .filter((heading) => !parts.get(heading))
    .map((heading) => ({
      where: 'README.md',
      what: parts.has(heading) ? `Nothing stands under "${heading}".` : `The heading "${heading}" is missing.`,
    }));
}
