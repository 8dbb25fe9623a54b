import type { AnyContract, MessageCatalogue, Project, Text } from '@tandem/sdk';
import type { Composition, ServerModule } from '@tandem/sdk/server';
import { type Access, accessOf } from './access/access.ts';
import { projectOwner } from './check/configuration.ts';
import type { Refusals } from './check/refusals.ts';
import { type Chain, chainsOf, type Part, partsOf } from './configuration/content.ts';
import { type ResolvedText, textResolver } from './configuration/texts.ts';
import type { FirstSeen } from './core/repair.ts';
import { core } from './core/contract.ts';
import { coreMessages } from './core/messages.ts';

/** What a host has installed, found once at boot. */
export interface Installed {
  readonly modules: ReadonlyMap<string, ServerModule>;
  /** The contract of the module that owns every project's own configuration. */
  readonly owner: AnyContract;
  readonly projects: ReadonlyMap<string, Project>;
  readonly refused: Refusals;
  readonly access: Access;
  /**
   * The chains of a project with these modules, or of the plugin with the modules it names itself. None for a plugin that is not
   * part of this server: what it locked would be open.
   */
  chains(plugin: string | null, parts?: readonly Part[]): readonly Chain[];
  resolve(text: Text): ResolvedText;
  /** Since when parts of projects need repair, as far as this process has seen. */
  readonly firstSeen: FirstSeen;
}

/** @throws Error when no module `projects` is composed: it owns the shape of every project's own configuration. */
export function installed(composition: Composition, refused: Refusals): Installed {
  const modules = new Map(composition.modules.map((module) => [module.contract.id as string, module]));
  const projects = new Map(composition.projects.map((project) => [project.id, project]));
  const owner = modules.get(projectOwner)?.contract;
  if (!owner) {
    throw new Error(`The composition lacks the module "${projectOwner}". Add it to tandem.config.ts.`);
  }
  const contracts = {
    owner,
    modules: new Map([...modules].map(([id, { contract }]) => [id, contract as AnyContract])),
  };
  const catalogues = new Map<string, MessageCatalogue>([[core.id, coreMessages]]);
  for (const [id, { messages }] of modules) catalogues.set(id, messages);
  for (const [id, { messages }] of projects) catalogues.set(id, messages);
  return {
    modules,
    owner,
    projects,
    refused,
    access: accessOf([core, ...[...modules.values()].map(({ contract }) => contract)], composition.projects),
    chains: (plugin, parts) => {
      const project = plugin === null ? undefined : projects.get(plugin);
      if (plugin !== null && !project) return [];
      return chainsOf(contracts, project, parts ?? (project ? partsOf(project) : []));
    },
    resolve: textResolver(catalogues),
    firstSeen: new Map(),
  };
}
