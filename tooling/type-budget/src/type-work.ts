import ts from 'typescript';

/** What the compiler did to check some files, and what it found wrong. */
export interface TypeWork {
  /** Types made from generic ones: the same on every machine, and what a slow editor is made of. */
  readonly instantiations: number;
  readonly errors: readonly string[];
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.esnext.disposable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  // The declarations of libraries are read as far as the files need them, as in an editor.
  skipLibCheck: true,
};

/** Checks the files as a program of their own, under the strictest settings. */
export function typeWork(files: readonly string[]): TypeWork {
  const program = ts.createProgram(files, OPTIONS);
  const errors = files
    .map((file) => program.getSourceFile(file))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  return { instantiations: program.getInstantiationCount(), errors };
}
