import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type ts from 'typescript';
import { CommandProblem } from '../../problem.ts';

/** What the compiler knows of a host's API. */
export interface ApiTypes {
  readonly ts: typeof ts;
  readonly checker: ts.TypeChecker;
  /** Branch by branch, records of procedures. */
  readonly branches: ts.Type;
  /** `<module>/<code>` -> details. */
  readonly failures: ts.Type;
  /** What an error carries beside tRPC's own fields. */
  readonly errorData: ts.Type;
  /** Whether a file declares what JavaScript itself brings. */
  readonly isBuiltIn: (file: ts.SourceFile) => boolean;
  /** Where the types were asked for: properties are looked at from there. */
  readonly place: ts.Node;
}

const OPTIONS = {
  target: 'es2024',
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  customConditions: ['source'],
};

/**
 * Has the compiler read `tandem.config.ts`, from source where the packages bring it: there the procedures still have their comments.
 *
 * @param configuration URL of the composition, built or not.
 * @throws CommandProblem when the composition does not compile as far as its API goes.
 */
export async function apiTypes(configuration: string): Promise<ApiTypes> {
  // Loaded here, for one command: it is the largest library of all.
  const { default: compiler } = await import('typescript');
  const composition = sourceOf(configuration);
  const entry = join(dirname(composition), 'tandem-api.virtual.ts');
  const options: ts.CompilerOptions = {
    target: compiler.ScriptTarget.ES2024,
    module: compiler.ModuleKind.NodeNext,
    moduleResolution: compiler.ModuleResolutionKind.NodeNext,
    lib: OPTIONS.lib,
    customConditions: OPTIONS.customConditions,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    types: [],
  };
  const host = withFile(compiler, compiler.createCompilerHost(options), entry, entryText(composition));
  const program = compiler.createProgram({ rootNames: [entry], options, host });
  const file = program.getSourceFile(entry);
  const checker = program.getTypeChecker();
  const [first] = program.getSemanticDiagnostics(file);
  if (!file || first) {
    const reason = first ? compiler.flattenDiagnosticMessageText(first.messageText, ' ') : 'it is not found';
    throw new CommandProblem(
      `The types of ${composition} do not hold together: ${reason}`,
      'Build the workspace first: pnpm build',
    );
  }
  const exported = new Map(checker.getExportsOfModule(symbolOf(checker, file)).map((symbol) => [symbol.name, symbol]));
  const typeNamed = (name: string): ts.Type => checker.getDeclaredTypeOfSymbol(exported.get(name) as ts.Symbol);
  return {
    ts: compiler,
    checker,
    branches: typeNamed('ApiBranches'),
    failures: typeNamed('ApiFailures'),
    errorData: typeNamed('ApiErrorData'),
    isBuiltIn: (one) => program.isSourceFileDefaultLibrary(one),
    place: file,
  };
}

const entryText = (composition: string): string => `
import type { Branches, Failures } from '@tandem/kernel';
import type { ErrorData } from '@tandem/sdk/server';
import type composition from ${JSON.stringify(composition)};
type Modules = typeof composition.modules;
export type ApiBranches = Branches<Modules>;
export type ApiFailures = Failures<Modules>;
export type ApiErrorData = ErrorData;
`;

/** The composition before it was built, if it is there. */
function sourceOf(configuration: string): string {
  const given = fileURLToPath(configuration);
  const manifest = findPackageJSON('.', configuration);
  const source = manifest === undefined ? undefined : join(dirname(manifest), 'tandem.config.ts');
  return source !== undefined && existsSync(source) ? source : given;
}

function withFile(compiler: typeof ts, host: ts.CompilerHost, path: string, text: string): ts.CompilerHost {
  return {
    ...host,
    fileExists: (name) => name === path || host.fileExists(name),
    readFile: (name) => {
      if (name === path) return text;
      const read = host.readFile(name);
      return read !== undefined && basename(name) === 'package.json' ? withSourceFirst(read) : read;
    },
    getSourceFile: (name, version, ...rest) =>
      name === path ? compiler.createSourceFile(name, text, version) : host.getSourceFile(name, version, ...rest),
  };
}

/**
 * A manifest in which a package's source comes before its declarations: they have lost the comments of what was inferred, and may be older
 * than the source.
 */
function withSourceFirst(manifest: string): string {
  if (!manifest.includes('"source"')) return manifest;
  return JSON.stringify(
    JSON.parse(manifest, (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('source' in value)) return value;
      const { types: _types, ...rest } = value as Record<string, unknown>;
      return rest;
    }),
  );
}

function symbolOf(checker: ts.TypeChecker, file: ts.SourceFile): ts.Symbol {
  const symbol = checker.getSymbolAtLocation(file);
  if (symbol) return symbol;
  throw new Error(`The compiler takes ${file.fileName} for no module.`);
}
