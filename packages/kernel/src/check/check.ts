import type { AnyContract } from '@tandem/sdk';
import type { Composition, ServerModule } from '@tandem/sdk/server';
import { formOf } from '../configuration/form.ts';
import { core } from '../core/contract.ts';
import { coreMessages } from '../core/messages.ts';
import { adviceProblems } from './advice.ts';
import { configurationProblems } from './configuration.ts';
import { effectProblems } from './effect.ts';
import { handlerProblems } from './handlers.ts';
import { jobProblems } from './jobs.ts';
import { indicatorProblems, labelsIn } from './indicators.ts';
import { instrumentProblems } from './instruments.ts';
import { nameProblems, sharedNames } from './names.ts';
import { circularNeeds, needProblems } from './needs.ts';
import { policyProblems } from './policies.ts';
import type { CheckProblem } from './problem.ts';
import { unguardedProcedures, writingAcross } from './procedures.ts';
import { projectProblems } from './project.ts';
import { readable } from './readable.ts';
import { referenceProblems } from './references.ts';
import { contractTag, foreignTag, languageProblems, projectTag } from './sdk-version.ts';
import { textProblems } from './texts.ts';
import { trashProblems } from './trash.ts';
import { wordingProblems } from './wording.ts';

/** Everything wrong with a composition, all at once: of the kernel's own texts, the modules and the project plugins. */
export async function findProblems({ modules, projects, policies = [] }: Composition): Promise<CheckProblem[]> {
  const contracts = modules.map((module): AnyContract => readable(module).contract);
  const ofParts = [
    ...modules.map((module) => moduleProblems(module, contracts)),
    ...projects.map(async (project) => {
      const foreign = foreignTag(project, projectTag);
      if (foreign) return [{ project: project.id, where: project.id, ...foreign }];
      return await projectProblems(project, contracts);
    }),
  ];
  return [
    ...textProblems(core, coreMessages, {}),
    ...wordingProblems(coreMessages, { module: core.id }),
    ...sharedNames(contracts, projects),
    ...circularNeeds(contracts),
    ...policyProblems(policies, contracts),
    ...(await Promise.all(ofParts)).flat(),
  ];
}

async function moduleProblems(module: ServerModule, contracts: readonly AnyContract[]): Promise<CheckProblem[]> {
  const { contract, messages } = module;
  const foreign = foreignTag(contract, contractTag);
  // What another language says beyond its name cannot be judged here.
  if (foreign) return [{ module: contract.id as string, where: contract.id as string, ...foreign }];
  const form = formOf(contract);
  return [
    ...languageProblems(contract, contractTag, { module: contract.id, where: contract.id }),
    ...nameProblems(contract),
    ...needProblems(contract, contracts),
    ...(await configurationProblems(contract)),
    ...(await adviceProblems(contract, messages)),
    ...referenceProblems(contract),
    ...(await instrumentProblems(contract)),
    ...indicatorProblems(module),
    ...(await effectProblems(module)),
    ...textProblems(contract, messages, 'schema' in form ? form.schema : {}, labelsIn(module)),
    ...wordingProblems(messages, { module: contract.id }),
    ...unguardedProcedures(module),
    ...writingAcross(module),
    ...handlerProblems(module),
    ...jobProblems(module),
    ...trashProblems(module),
  ];
}
