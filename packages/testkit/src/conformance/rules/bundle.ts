import { isBuiltin } from 'node:module';
import { relative } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { entryFile } from '../entry.ts';
import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';

/** The contract, in a browser. */
export const isomorphic = (subject: Pick<Subject, 'folder'>): Promise<readonly Finding[]> =>
  inBrowser(subject, '.', true);

/** The admin half with all its components, in a browser. A module without screens has none. */
export const adminApart = (subject: Pick<Subject, 'folder'>): Promise<readonly Finding[]> =>
  inBrowser(subject, './admin', false);

/** Bundles an entry for browsers and says what has no place there, each with the file that asks for it. */
async function inBrowser(
  { folder }: Pick<Subject, 'folder'>,
  entry: string,
  isNeeded: boolean,
): Promise<readonly Finding[]> {
  const file = entryFile(folder, entry);
  if (file === undefined) {
    return isNeeded
      ? [{ where: 'package.json', what: `It exports no "${entry}".`, mend: 'Export src/contract.ts as ".".' }]
      : [];
  }
  const found = new Map<string, Finding>();
  const bundle = await rolldown({
    input: file,
    cwd: folder,
    platform: 'browser',
    logLevel: 'silent',
    resolve: { conditionNames: ['source', 'svelte', 'browser', 'import', 'default'] },
    // Components are read for what they import: a value used in the markup alone must not be taken for a type.
    transform: { typescript: { onlyRemoveTypeImports: true } },
    plugins: [watching(folder, found, entry === '.' ? undefined : entryFile(folder, '.')), components],
  });
  try {
    await bundle.generate({ format: 'esm' });
  } catch (error) {
    found.set('', { where: relative(folder, file), what: `It cannot be bundled: ${firstLine(error)}.` });
  } finally {
    await bundle.close();
  }
  return [...found.values()];
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Packages of ours that run on servers only. */
const serverPackage = /^@tandem\/(db|kernel|server|testkit|cli)(\/|$)/;
/** The server entry of whichever package. */
const serverEntry = /^(@[^/]+\/)?[^/@.][^/]*\/server(\/|$)/;
/** tRPC's client builds on parts of its server that are made for both. */
const isomorphicPackage = /^@trpc\/server(\/|$)/;
const ownServer = /^(src|dist)\/(server|migrations)\//;

/** @param known a file that is looked at elsewhere, so that one mistake is told once. */
function watching(folder: string, found: Map<string, Finding>, known: string | undefined): Plugin {
  return {
    name: 'what-has-no-place-in-a-browser',
    async resolveId(specifier, importer) {
      const isServer =
        serverPackage.test(specifier) || (serverEntry.test(specifier) && !isomorphicPackage.test(specifier));
      const where = importer === undefined ? 'package.json' : relative(folder, importer);
      if (isBuiltin(specifier)) note(found, where, `It imports "${specifier}", which browsers do not have.`);
      else if (isServer) note(found, where, `It imports "${specifier}", which is server code.`);
      else return await watchedFile(this, specifier, importer);
      return { id: specifier, external: true };

      async function watchedFile(
        context: { resolve(id: string, from?: string, options?: object): Promise<{ readonly id: string } | null> },
        id: string,
        from: string | undefined,
      ) {
        const resolved = await context.resolve(id, from, { skipSelf: true });
        if (resolved && resolved.id === known) return { id, external: true };
        if (resolved && ownServer.test(relative(folder, resolved.id))) {
          note(found, where, `It imports "${id}", a file of the server half.`);
          return { id, external: true };
        }
        return resolved;
      }
    },
  };
}

function note(found: Map<string, Finding>, where: string, what: string): void {
  found.set(`${where} ${what}`, { where, what });
}

/** A component, as far as it imports: its scripts. Styles import nothing that runs. */
const components: Plugin = {
  name: 'components',
  transform(code, id) {
    if (id.endsWith('.svelte')) {
      const scripts = [...code.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
      return { code: `${scripts.join('\n')}\nexport default null;`, moduleType: 'ts' };
    }
    return id.endsWith('.css') ? { code: '', moduleType: 'js' } : null;
  },
};
