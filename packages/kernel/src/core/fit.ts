import type { Problem } from '@tandem/sdk';
import type { Chain, Content } from '../configuration/content.ts';
import { examine } from '../configuration/problems.ts';
import { chainTree } from '../configuration/chain-tree.ts';
import type { CoreScope } from './procedure.ts';

/** A problem, and the chain that it is in. */
export interface ChainProblem extends Problem {
  readonly chain: string;
}

/** What the modules' schemas refuse. A text that a language lacks is no reason to refuse what ran before. */
export async function unfit(chains: readonly Chain[], content: Content): Promise<ChainProblem[]> {
  const found = chains.map(async ({ name, contract, schema }) => {
    const { problems } = await examine(contract, schema, chainTree(content, name), []);
    return problems.map((problem) => ({ ...problem, chain: name }));
  });
  return (await Promise.all(found)).flat();
}

/** Most problems that an answer names; a configuration with more is mended step by step. */
const mostProblems = 100;

/** @throws TRPCError the outcome `configuration-unfit` when a module's schema refuses its part. */
export async function expectFit(scope: CoreScope, chains: readonly Chain[], content: Content): Promise<void> {
  const problems = await unfit(chains, content);
  if (problems.length > 0) refuse(scope, problems);
}

/** @throws TRPCError always: the outcome `configuration-unfit` with these problems. */
export function refuse(scope: CoreScope, problems: readonly ChainProblem[]): never {
  const named = problems.slice(0, mostProblems).map(({ values, ...problem }) => ({
    ...problem,
    ...(values && { values: { ...values } }),
  }));
  return scope.fail('configuration-unfit', { count: problems.length, problems: named });
}
