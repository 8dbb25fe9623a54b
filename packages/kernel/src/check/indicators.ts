import type { AnyContract } from '@tandem/sdk';
import { type Indicator, indicatorUnits, type ServerModule } from '@tandem/sdk/server';
import { nearest } from './nearest.ts';
import type { CheckProblem } from './problem.ts';

// any: the indicators of some module.
type AnyIndicator = Indicator<any, any>;

const indicatorsOf = ({ indicators = {} }: ServerModule): readonly (readonly [string, AnyIndicator])[] =>
  Object.entries(indicators as Readonly<Record<string, AnyIndicator>>);

/** Message keys that a module's indicators name. */
export const labelsIn = (module: ServerModule): string[] =>
  indicatorsOf(module).flatMap(([, { label, dimensions }]) => [label, ...Object.values(dimensions as object)]);

/** Indicators that could not be read, or could show a person. */
export function indicatorProblems(module: ServerModule): CheckProblem[] {
  const { id, permissions } = module.contract as AnyContract;
  const known = Object.keys(permissions as object);
  return indicatorsOf(module).flatMap(([name, { unit, permission, smallestCell }]) => {
    const at = { module: id, where: `${id} indicators/${name}` };
    const found: CheckProblem[] = [];
    if (!indicatorUnits.includes(unit)) {
      const what = `Its unit is "${unit}".`;
      found.push({
        ...at,
        what,
        why: 'Nobody could write its values.',
        mend: nearest(unit, indicatorUnits).remedy('unit'),
      });
    }
    if (!known.includes(permission)) {
      const what = `It asks for the permission "${permission}", which the contract does not have.`;
      found.push({ ...at, what, why: 'Nobody could read it.', mend: nearest(permission, known).remedy('permission') });
    }
    if (!Number.isInteger(smallestCell) || smallestCell < 1) {
      const what = `Its smallest cell is ${smallestCell}.`;
      found.push({
        ...at,
        what,
        why: 'Single persons could be seen in it.',
        mend: 'Give the fewest persons of a cell.',
      });
    }
    return found;
  });
}
