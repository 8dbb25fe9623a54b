import { core } from '@tandem/kernel';
import { config, defineModule, defineProject, describe, messageKeys, type Project, use } from '@tandem/sdk';
import { implement } from '@tandem/sdk/server';
import { z } from 'zod';
import { smallest } from '../inputs/smallest.ts';
import type { AnyModule, Subject } from '../subject.ts';
import { startable } from './startable.ts';

/** Slugs of the project that the suite installs, of the instance in it, and of a second project beside it with its own. */
export const trial = { project: 'conformance', module: 'trial', neighbour: 'conformance-beside' } as const;

const nothing = { fr: {}, nl: {}, en: {} };

/** Stands in for the module that says what a project is, which every kernel asks for, where the subject brings none. */
const anyProject = implement(
  defineModule({
    id: 'projects',
    version: '0.0.0',
    sdk: '*',
    instances: 'centre',
    messages: messageKeys<object>(),
    config: config(z.object({})),
  }),
  { procedures: {}, messages: nothing, migrations: [] },
);

/** With a module `projects`: the one that is there, or one that asks nothing of a project. */
export const withProjects = (modules: readonly AnyModule[]): readonly AnyModule[] =>
  modules.some(({ contract: { id } }) => id === 'projects') ? modules : [...modules, anyProject];

/** The module, what it uses, and a project with one instance of it. */
export function compositionOf({ module, contract, options }: Subject) {
  const beside = (options.beside ?? []) as readonly AnyModule[];
  // The core is in every composition already; what it does, it does with a project of the module beside it.
  const isCore = contract.id === core.id;
  const modules = withProjects(isCore ? beside : [startable(module), ...beside]);
  const shown = isCore ? (beside[0]?.contract ?? contract) : contract;
  const owner = modules.find(({ contract: { id } }) => id === 'projects') ?? anyProject;
  const stated = 'config' in options ? options.config : smallest(describe(shown.config.schema));
  const project = (id: string, slug: string): Project =>
    defineProject({
      id,
      version: '1.0.0',
      sdk: '*',
      locales: ['fr', 'nl', 'en'],
      messages: nothing,
      project: smallest(describe(owner.contract.config.schema)),
      modules: shown.instances === 'project' ? { [slug]: use(shown, { config: stated as never }) } : {},
    });
  return { modules, projects: [project(trial.project, trial.module), project(trial.neighbour, trial.neighbour)] };
}
