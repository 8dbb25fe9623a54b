import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageTexts } from '#lib/language/page-texts.ts';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const pages = Object.entries(pageTexts);
const sorted = (areas: Iterable<string>): readonly string[] => [...new Set(areas)].toSorted();

/** Files of the admin that a file brings along. What it imports for its types only draws nothing. */
function importsOf(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8');
  const specifiers = [
    ...code.matchAll(/(?:^|[;\s])(?:im|ex)port\s(?!type\s)[^'";]*?from\s*'([^']+)'|import\('([^']+)'\)/g),
  ];
  return specifiers
    .map(([, from, dynamic]) => from ?? dynamic ?? '')
    .filter((specifier) => /^(?:#lib\/|\.)/.test(specifier))
    .map((specifier) =>
      specifier.startsWith('#lib/') ? join(source, 'lib', specifier.slice(5)) : resolve(dirname(file), specifier),
    )
    .filter((path) => existsSync(path));
}

/** What is drawn from some files on: themselves and all that they bring along, each once. */
function drawnBy(files: readonly string[]): readonly string[] {
  const found = new Set<string>(files);
  for (const file of found) for (const other of importsOf(file)) found.add(other);
  return [...found];
}

/** The areas that components name in `useLanguage<'one' | 'other'>()`. */
const areasNamedIn = (files: readonly string[]): readonly string[] =>
  sorted(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/= useLanguage<([^>]*)>/g)].flatMap(([, areas = '']) =>
        [...areas.matchAll(/'([\w-]+)'/g)].map(([, area = '']) => area),
      ),
    ),
  );

/** A page with the layouts that it stands in. */
function filesOf(route: string): readonly string[] {
  const folders = route
    .split('/')
    .filter(Boolean)
    .reduce<readonly string[]>((above, part) => [...above, join(above.at(-1) ?? '', part)], [join(source, 'routes')]);
  const files = [
    ...folders.flatMap((folder) => ['+layout.svelte', '+layout.ts'].map((name) => join(folder, name))),
    ...['+page.svelte', '+page.ts'].map((name) => join(folders.at(-1) ?? '', name)),
  ];
  return files.filter((file) => existsSync(file));
}

describe('the texts of a page', () => {
  it('are looked for in every page there is, down to what its components draw', () => {
    expect(pages.length).toBe(globSync('routes/**/+page.svelte', { cwd: source }).length);
    expect(drawnBy(filesOf('/c/[centre]'))).toContain(join(source, 'lib/project/DraftDue.svelte'));
    expect(areasNamedIn(drawnBy(filesOf('/c/[centre]')))).toContain('home');
  });

  it.each(pages)('of %s are those that its components name, no less and no more', (route, declared) => {
    expect(sorted(declared)).toEqual(areasNamedIn(drawnBy(filesOf(route))));
  });

  it.each(globSync('routes/**/+error.svelte', { cwd: source }))(
    'of %s, which may stand for any page, are the shell’s',
    (file) => {
      expect(areasNamedIn(drawnBy([join(source, file)]))).toEqual([]);
    },
  );

  it('stand in one area each, so that no area changes the words of another', () => {
    const keys = globSync('messages/*/fr.json', { cwd: source }).flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(join(source, file), 'utf8')) as object),
    );
    expect(keys.length).toBeGreaterThan(300);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });
});
