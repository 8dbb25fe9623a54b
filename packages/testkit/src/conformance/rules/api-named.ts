import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { entryFile } from '../entry.ts';
import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';

/** The declarations of the server half name its API in place of printing it. */
export function apiNamed({ folder }: Subject): Promise<readonly Finding[]> {
  const file = entryFile(folder, './server');
  if (file === undefined) {
    const mend = 'Export src/server/index.ts as "./server".';
    return Promise.resolve([{ where: 'package.json', what: 'It exports no "./server".', mend }]);
  }
  const declared = declarationsOf(folder, file);
  const halves = [...declared.matchAll(/ServerModule<"[^"]*", *([^,>]*)/g)].map(([, api = '']) => api.trim());
  const where = 'the declarations of ./server';
  if (halves.length === 0)
    return Promise.resolve([{ where, what: 'They declare no server half.', mend: 'Export what implement(…) gives.' }]);
  const isNamed = halves.every((api) => /^[A-Z]\w*$/.test(api));
  return Promise.resolve(isNamed ? [] : [{ where, what: 'They print the API whole, in place of its name.' }]);
}

/** By what they were made of: the compiler takes seconds, and most modules that a process looks at differ elsewhere. */
const known = new Map<string, string>();

/** The `.d.ts` of one file, from source. */
function declarationsOf(folder: string, file: string): string {
  const source = join(folder, 'src');
  const hash = createHash('sha256');
  for (const path of ts.sys.readDirectory(source, ['.ts', '.json']).toSorted()) {
    hash.update(relative(source, path)).update(readFileSync(path));
  }
  const key = hash.digest('hex');
  const declared = known.get(key) ?? compiled(folder, file);
  known.set(key, declared);
  return declared;
}

function compiled(folder: string, file: string): string {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile).config ?? {},
    ts.sys,
    folder,
  );
  const program = ts.createProgram([file], {
    ...options,
    composite: false,
    incremental: false,
    tsBuildInfoFile: undefined,
    declaration: true,
    declarationMap: false,
    emitDeclarationOnly: true,
    noEmit: false,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    outDir: undefined,
    rootDir: dirname(folder),
    customConditions: ['source'],
    skipLibCheck: true,
  } as ts.CompilerOptions);
  let text = '';
  program.emit(
    program.getSourceFile(file),
    (path, written) => {
      if (path.endsWith('.d.ts')) text = written;
    },
    undefined,
    true,
  );
  return text;
}
