import type { Locale } from '@tandem/sdk';
import { onServer, tablesOf, testHost } from '@tandem/testkit';
import { beforeAll } from 'vitest';
import composition from '../../tandem.config.ts';
import { at, keysIn, namesIn, type Text } from './place.ts';

const host = (database: Parameters<typeof testHost>[0]) => testHost(database, composition);

/** The centre, for what is not read: callers by their role. */
export type Centre = Awaited<ReturnType<typeof host>>;
type Client = ReturnType<Centre['as']>;
type Found = Awaited<ReturnType<Client['core']['project']['get']>>;

/** The project's own chain; the chains of its modules have their slugs. */
const own = 'project';

/** A project that was just installed, as its coordinator reads it through the API. Asked inside a test, never before. */
export interface InstalledProject {
  /** What `core.project.get` answers. */
  readonly found: Found;
  /** What stands at a place, `/parts/workshops/aim`: an item of a list by its key. Undefined where nothing stands. */
  at(place: string, chain?: string): unknown;
  /** A text, in all languages. */
  text(place: string, chain?: string): Text;
  /** The keys of a list, in order. */
  keys(place: string, chain?: string): readonly string[];
  /** The names of a list's items, in order. */
  names(place: string, locale: Locale, chain?: string): readonly string[];
  /** @throws Error when the project has no such module. */
  module(slug: string): Found['modules'][number];
  /** The reason of each lock, by its place. */
  locks(chain: string): Readonly<Record<string, unknown>>;
  /** What stands in the way of publishing, over all chains: nothing, in a project as it is installed. */
  readonly problems: readonly unknown[];
}

/**
 * Declares tests on projects that were installed in a fresh centre by the names of their plugins, from what this installation is
 * composed of.
 *
 * @example
 * installed(['moveup'], (project) => {
 *   const moveup = project('moveup');
 *   test('MU-01 …', () => expect(moveup.at('/code')).toBe('MOVE’UP'));
 * });
 */
export function installed(
  plugins: readonly string[],
  tests: (project: (plugin: string) => InstalledProject, centre: () => Centre) => void,
): void {
  onServer(`${plugins.join(', ')}, installed in a fresh centre`, tablesOf(composition.modules), (on) => {
    const read = new Map<string, InstalledProject>();
    let centre: Centre | undefined;
    beforeAll(async () => {
      centre = await host(on.database);
      const client = centre.as('coordinator');
      for (const plugin of plugins) {
        await centre.as('administrator').core.project.install({ plugin, reason: 'requirements' });
        read.set(plugin, await readProject(client, plugin));
      }
    });
    const opened = <T>(value: T | undefined): T => {
      if (value === undefined) throw new Error('A project is read inside a test: it is installed only there.');
      return value;
    };
    tests(
      (plugin) => lazily(() => opened(read.get(plugin))),
      () => opened(centre),
    );
  });
}

/** Tests are declared before anything is installed, so what they hold looks only when it is asked. */
const lazily = (project: () => InstalledProject): InstalledProject => ({
  get found() {
    return project().found;
  },
  get problems() {
    return project().problems;
  },
  at: (...place) => project().at(...place),
  text: (...place) => project().text(...place),
  keys: (...place) => project().keys(...place),
  names: (...place) => project().names(...place),
  module: (slug) => project().module(slug),
  locks: (chain) => project().locks(chain),
});

async function readProject({ core }: Client, slug: string): Promise<InstalledProject> {
  const found = await core.project.get({ slug });
  const chains = [own, ...found.modules.map((module) => module.slug)];
  const views = new Map(
    await Promise.all(
      chains.map(async (chain) => [chain, await core.configuration.read({ project: slug, chain })] as const),
    ),
  );
  const module = (name: string) => {
    const one = found.modules.find((each) => each.slug === name);
    if (!one) throw new Error(`${slug} has no module "${name}", only ${chains.slice(1).join(', ')}.`);
    return one;
  };
  const place = (path: string, chain = own) => at(chain === own ? found.project : module(chain).config, path);
  return {
    found,
    at: place,
    text: (path, chain) => place(path, chain) as Text,
    keys: (path, chain) => keysIn(place(path, chain)),
    names: (path, locale, chain) => namesIn(place(path, chain), locale),
    module,
    locks: (chain) => views.get(chain)?.locks ?? {},
    problems: [...views.values()].flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'block')),
  };
}
