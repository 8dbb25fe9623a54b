import type { AnyContract, MessageCatalogue, Project } from '@tandem/sdk';
import type { Composition, ServerModule } from '@tandem/sdk/server';
import { type Chain, chainsOf } from './configuration/content.ts';
import { type ResolvedText, textResolver } from './configuration/texts.ts';
import type { Text } from '@tandem/sdk';

/** What a host has installed, found once at boot. */
export interface Installed {
  readonly modules: ReadonlyMap<string, ServerModule>;
  readonly projects: ReadonlyMap<string, Project>;
  /** The chains of a project plugin. */
  chains(plugin: string): readonly Chain[];
  resolve(text: Text): ResolvedText;
}

/** @throws Error when no module `projects` is composed: it owns the shape of every project's own configuration. */
export function installed(composition: Composition): Installed {
  const modules = new Map(composition.modules.map((module) => [module.contract.id as string, module]));
  const projects = new Map(composition.projects.map((project) => [project.id, project]));
  const owner: AnyContract | undefined = modules.get('projects')?.contract;
  if (!owner) throw new Error('The composition lacks the module "projects". Add it to tandem.config.ts.');
  const chains = new Map([...projects].map(([id, project]) => [id, chainsOf(project, owner)]));
  const catalogues = new Map<string, MessageCatalogue>([...modules].map(([id, module]) => [id, module.messages]));
  for (const [id, project] of projects) catalogues.set(id, project.messages);
  return { modules, projects, chains: (plugin) => chains.get(plugin) ?? [], resolve: textResolver(catalogues) };
}
