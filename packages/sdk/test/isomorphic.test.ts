import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const source = resolve(dirname(fileURLToPath(import.meta.url)), '../src');

/** What a file brings into a running program: imports of types are gone by then. */
function importsOf(file: string): string[] {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2024, verbatimModuleSyntax: true },
  });
  return ts.preProcessFile(outputText).importedFiles.map(({ fileName }) => fileName);
}

/** All files that an entry brings with it, and all packages. */
function reached(entry: string) {
  const [files, packages] = [new Set<string>(), new Set<string>()];
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) visit(resolve(dirname(file), name));
      else packages.add(name);
    }
  };
  visit(join(source, entry));
  return { files: [...files].map((file) => relative(source, file)), packages: [...packages] };
}

describe.each(['index.ts', 'dialect/index.ts', 'kinds/index.ts', 'admin/index.ts'])(
  'the entry %s, which browsers load',
  (entry) => {
    it('brings nothing of the server and nothing of Node', () => {
      const { files, packages } = reached(entry);
      expect(files.length).toBeGreaterThan(1);
      expect(files.filter((file) => file.startsWith('server/'))).toEqual([]);
      expect(packages.filter((name) => isBuiltin(name))).toEqual([]);
      expect(packages.filter((name) => name !== 'zod')).toEqual([]);
    });
  },
);

it('The entry for servers is where tRPC comes in', () => {
  expect(reached('server/index.ts').packages).toContain('@trpc/server');
});
