import { type AnyContract, type JsonSchema, type Project, type Text, validate } from '@tandem/sdk';
import { formOf } from './form.ts';
import { ConfigurationProblem } from './migrate.ts';
import { join } from './pointer.ts';
import type { Tree } from './tree.ts';

/** The name of the project's own chain among the chains of its modules. No module slug may be it. */
export const projectChain = 'project';

/** Complete configuration trees of a project, by chain: `project`, and the slug of each module. */
export type Content = Readonly<Record<string, Tree>>;

/** Which versions a revision was saved with. */
export interface Versions {
  readonly plugin: string | null;
  /** Configuration version of each chain. */
  readonly chains: Readonly<Record<string, number>>;
}

/** One configuration chain of a project: its contract, and what the project plugin says of it. */
export interface Chain {
  readonly name: string;
  readonly contract: AnyContract;
  /** What its form is drawn from; empty for a module that is refused because none can be. */
  readonly schema: JsonSchema;
  /** What the plugin states, without the module's defaults; undefined for a module that no plugin brought. */
  readonly stated: unknown;
  /** Places that the plugin fixes, each with the reason. */
  readonly locks: Readonly<Record<string, Text>>;
}

/** A module of a project, as far as its configuration goes. */
export interface Part {
  readonly slug: string;
  readonly kind: string;
}

/** The modules that a project plugin names. */
export const partsOf = ({ modules }: Project): Part[] =>
  Object.entries(modules).map(([slug, { contract }]) => ({ slug, kind: contract.id as string }));

/** The contracts that the chains of projects follow. */
export interface Contracts {
  /** Of the module that owns every project's own chain. */
  readonly owner: AnyContract;
  readonly modules: ReadonlyMap<string, AnyContract>;
}

/**
 * The chains of a project: its own, and one for each module that this server knows. What the plugin says of a module counts while
 * both mean the same kind by the slug.
 */
export function chainsOf(
  { owner, modules }: Contracts,
  project: Project | undefined,
  parts: readonly Part[],
): readonly Chain[] {
  const ofModules = parts.flatMap(({ slug, kind }) => {
    const use = project && Object.hasOwn(project.modules, slug) ? project.modules[slug] : undefined;
    const options = use?.contract.id === kind ? use.options : undefined;
    const contract = modules.get(kind);
    return contract ? [chainOf(slug, contract, options?.config, options?.lock)] : [];
  });
  return [chainOf(projectChain, owner, project?.project, project?.lock), ...ofModules];
}

type Locks = { readonly [key: string]: Text | undefined };

function chainOf(name: string, contract: AnyContract, stated: unknown, locked: Locks = {}): Chain {
  const form = formOf(contract);
  const locks = Object.entries(locked).flatMap(([key, reason]) => (reason ? [[join('', key), reason] as const] : []));
  return { name, contract, schema: 'schema' in form ? form.schema : {}, stated, locks: Object.fromEntries(locks) };
}

/**
 * The plugin's complete configuration: what it says, with the defaults of the modules.
 *
 * @throws ConfigurationProblem naming the chain when it does not validate; the check at the start refuses such a plugin before.
 */
export async function completeContent(chains: readonly Chain[]): Promise<Content> {
  const trees = chains.map(async ({ name, contract, stated }): Promise<[string, Tree]> => {
    const result = await validate(contract.config.schema, stated);
    if (result.ok) return [name, result.value as Tree];
    const issues = result.issues.map(({ path, message }) => `/${path.join('/')} ${message}`);
    const what = `What the plugin says of ${name} does not fit its module (${issues.join('; ')}).`;
    const { id: module, config } = contract;
    const at = { module: module as string, stored: config.version, known: config.version };
    throw new ConfigurationProblem(
      'invalid',
      at,
      `${what} Correct the plugin, or start the server it was written for.`,
    );
  });
  return Object.fromEntries(await Promise.all(trees));
}

/** The configuration versions of chains, as this server has them. */
export const chainVersions = (chains: readonly Chain[]): Versions['chains'] =>
  Object.fromEntries(chains.map(({ name, contract }) => [name, contract.config.version]));
