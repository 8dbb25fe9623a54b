import type { AnyContract, Need } from '@tandem/sdk';
import semver from 'semver';
import type { CheckProblem } from './problem.ts';

/** The modules whose services a module calls. */
export const needsOf = (contract: AnyContract): readonly Need[] =>
  Object.values(contract.uses as Readonly<Record<string, Need>>);

/** What a module needs and does not find, or finds in another version. */
export function needProblems(contract: AnyContract, contracts: readonly AnyContract[]): CheckProblem[] {
  return needsOf(contract).flatMap(({ contract: { id }, range }) => {
    const found = contracts.find((other) => other.id === id);
    if (found && semver.satisfies(found.version, range, { includePrerelease: true })) return [];
    const what = found
      ? `It needs ${id} ${range}; version ${found.version} is installed.`
      : `It needs the module ${id}, which is not installed.`;
    const why = 'It calls that module.';
    const mend = `Add ${id} ${range} to tandem.config.ts.`;
    return [{ module: contract.id, where: `${contract.id} uses`, what, why, mend }];
  });
}

/** Modules that use each other in a circle: none of them could be made first. */
export function circularNeeds(contracts: readonly AnyContract[]): CheckProblem[] {
  const known = new Map(contracts.map((contract) => [contract.id as string, contract]));
  return contracts
    .filter(({ id }) => reaches(known, id, id))
    .map(({ id }) => ({
      module: id,
      where: `${id} uses`,
      what: 'It uses modules that use it again.',
      why: 'None of them could be made first.',
      mend: 'Take one of them out of "uses"; an event can tell the other module instead.',
    }));
}

function reaches(known: ReadonlyMap<string, AnyContract>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const contract = known.get(id);
    const next = contract ? needsOf(contract).map((need) => need.contract.id as string) : [];
    if (next.includes(to)) return true;
    waiting.push(...next.filter((other) => !seen.has(other)));
    for (const other of next) seen.add(other);
  }
  return false;
}
