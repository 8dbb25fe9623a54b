import { type AnyContract, type JsonSchema, type Project, type Text, validate } from '@tandem/sdk';
import { formOf } from './form.ts';
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

/** One configuration chain of a project plugin: its contract and what the plugin says. */
export interface Chain {
  readonly name: string;
  readonly contract: AnyContract;
  /** What its form is drawn from; empty for a module that is refused because none can be. */
  readonly schema: JsonSchema;
  /** What the plugin states, without the module's defaults. */
  readonly stated: unknown;
  /** Places that the plugin fixes, each with the reason. */
  readonly locks: Readonly<Record<string, Text>>;
}

/** The chains of a project plugin. `owner` is the contract of the module that owns the project's own chain. */
export function chainsOf(project: Project, owner: AnyContract): readonly Chain[] {
  return [
    chainOf(projectChain, owner, project.project, project.lock),
    ...Object.entries(project.modules).map(([slug, { contract, options }]) =>
      chainOf(slug, contract, options.config, options.lock),
    ),
  ];
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
 * @throws Error naming the chain when it does not validate; the check at the start refuses such a plugin before.
 */
export async function completeContent(chains: readonly Chain[]): Promise<Content> {
  const trees = chains.map(async ({ name, contract, stated }): Promise<[string, Tree]> => {
    const result = await validate(contract.config.schema, stated);
    if (result.ok) return [name, result.value as Tree];
    const issues = result.issues.map(({ path, message }) => `/${path.join('/')} ${message}`);
    throw new Error(`The configuration of ${name} does not fit its schema: ${issues.join('; ')}`);
  });
  return Object.fromEntries(await Promise.all(trees));
}

/** The configuration versions of chains, as this server has them. */
export const chainVersions = (chains: readonly Chain[]): Versions['chains'] =>
  Object.fromEntries(chains.map(({ name, contract }) => [name, contract.config.version]));
