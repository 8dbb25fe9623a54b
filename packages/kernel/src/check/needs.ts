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
    const mend = found ? `Install a version of ${id} in ${range}.` : `Add ${id} ${range} to tandem.config.ts.`;
    return [{ module: contract.id, where: `${contract.id} uses`, what, why, mend }];
  });
}

/** Modules that use each other in a circle: none of them could be made first. */
export function circularNeeds(contracts: readonly AnyContract[]): CheckProblem[] {
  const known = new Map(contracts.map((contract) => [contract.id as string, contract]));
  return contracts.flatMap(({ id }): CheckProblem[] => {
    const circle = wayBack(known, id);
    if (!circle) return [];
    return [
      {
        module: id,
        where: `${id} uses`,
        what: `It uses modules that use it again: ${[id, ...circle].join(' → ')}.`,
        why: 'None of them could be made first.',
        mend: 'Take one of them out of "uses"; an event can tell the other module instead.',
      },
    ];
  });
}

/** The shortest way from a module through what it uses to itself, its end included; undefined when there is none. */
function wayBack(known: ReadonlyMap<string, AnyContract>, start: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[]];
  for (const way of ways) {
    const contract = known.get(way.at(-1) ?? start);
    for (const need of contract ? needsOf(contract) : []) {
      const next = need.contract.id as string;
      if (next === start) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}
