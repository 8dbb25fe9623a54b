import type { AnyContract, JsonSchema, Locale, Project, Text } from '@tandem/sdk';
import { describe, validate } from '@tandem/sdk';
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
  readonly schema: JsonSchema;
  readonly stated: unknown;
  readonly locks: Readonly<Record<string, Text>>;
}

/** The chains of a project plugin. `projects` is the contract of the module that owns the project's own chain. */
export function chainsOf(project: Project, projects: AnyContract): readonly Chain[] {
  const own: Chain = {
    name: projectChain,
    contract: projects,
    schema: describe(projects.config.schema),
    stated: project.project,
    locks: project.lock ?? {},
  };
  const modules = Object.entries(project.modules).map(([name, { contract, options }]): Chain => ({
    name,
    contract,
    schema: describe(contract.config.schema),
    stated: options.config,
    locks: locksByPath(options.lock ?? {}),
  }));
  return [{ ...own, locks: locksByPath(own.locks) }, ...modules];
}

const locksByPath = (locks: { readonly [key: string]: Text | undefined }): Record<string, Text> =>
  Object.fromEntries(Object.entries(locks).flatMap(([key, reason]) => (reason ? [[`/${key}`, reason]] : [])));

/** The plugin's complete configuration: what it says, with the defaults of the modules. @throws Error naming the chain when it does not validate; the boot check refuses such a plugin before. */
export async function completeContent(chains: readonly Chain[]): Promise<Content> {
  const trees = await Promise.all(
    chains.map(async ({ name, contract, stated }) => {
      const result = await validate(contract.config.schema, stated);
      if (!result.ok)
        throw new Error(
          `The configuration of ${name} does not fit its schema: ${result.issues.map((issue) => `/${issue.path.join('/')} ${issue.message}`).join('; ')}`,
        );
      return [name, result.value as Tree] as const;
    }),
  );
  return Object.fromEntries(trees);
}

export const versionsOf = (project: Project, chains: readonly Chain[]): Versions => ({
  plugin: project.version,
  chains: Object.fromEntries(chains.map(({ name, contract }) => [name, contract.config.version])),
});

/** Which languages a draft must be complete in. */
export type PublishedLocales = readonly Locale[];
