import type { AnyContract } from '@tandem/sdk';
import type { Composition, ServerModule } from '@tandem/sdk/server';
import { formOf } from '../configuration/form.ts';
import { core } from '../core/contract.ts';
import { coreMessages } from '../core/messages.ts';
import { configurationProblems } from './configuration.ts';
import { handlerProblems } from './handlers.ts';
import { jobProblems } from './jobs.ts';
import { nameProblems, sharedNames } from './names.ts';
import { circularNeeds, needProblems } from './needs.ts';
import { policyProblems } from './policies.ts';
import type { CheckProblem } from './problem.ts';
import { unguardedProcedures } from './procedures.ts';
import { projectProblems } from './project.ts';
import { languageProblems } from './sdk-version.ts';
import { textProblems } from './texts.ts';

/** Everything wrong with a composition, all at once: of the kernel's own texts, the modules and the project plugins. */
export async function findProblems({ modules, projects, policies = [] }: Composition): Promise<CheckProblem[]> {
  const contracts = modules.map(({ contract }): AnyContract => contract);
  const ofParts = [
    ...modules.map((module) => moduleProblems(module, contracts)),
    ...projects.map((project) => projectProblems(project, contracts)),
  ];
  return [
    ...textProblems(core, coreMessages, {}),
    ...sharedNames(contracts, projects),
    ...circularNeeds(contracts),
    ...policyProblems(policies, contracts),
    ...(await Promise.all(ofParts)).flat(),
  ];
}

async function moduleProblems(module: ServerModule, contracts: readonly AnyContract[]): Promise<CheckProblem[]> {
  const { contract, messages } = module;
  const form = formOf(contract);
  return [
    ...languageProblems(contract, '@tandem/contract', { module: contract.id, where: contract.id }),
    ...nameProblems(contract),
    ...needProblems(contract, contracts),
    ...(await configurationProblems(contract)),
    ...textProblems(contract, messages, 'schema' in form ? form.schema : {}),
    ...unguardedProcedures(module),
    ...handlerProblems(module),
    ...jobProblems(module),
  ];
}
