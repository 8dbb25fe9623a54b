import ts from 'typescript';

/**
 * The packages that a composition imports, in their order and each once: `@tandem/people/server` gives `@tandem/people`. Only import
 * statements are read; nothing of the file runs, so it may import a server half without one starting here.
 */
export function packagesIn(composition: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(composition, true, true);
  const bare = importedFiles.map(({ fileName }) => fileName).filter((specifier) => !/^(?:[./]|node:)/.test(specifier));
  return [...new Set(bare.map(packageOf))];
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
