import type { AnyContract } from '@tandem/sdk';
import type { ServerModule } from '@tandem/sdk/server';
import { trashKindsOf } from '../trash/kinds.ts';
import { nearest } from './nearest.ts';
import type { CheckProblem } from './problem.ts';

/** Kinds of things that could be taken away and not be brought back, or by nobody, and ways back for what the contract does not name. */
export function trashProblems({ contract, trash = {} }: ServerModule): CheckProblem[] {
  const { id, permissions } = contract as AnyContract;
  const kinds = trashKindsOf(contract);
  const known = Object.keys(permissions as object);
  const named = Object.entries(kinds).flatMap(([kind, { permission }]) => {
    const at = { module: id as string, where: `${id} trash/${kind}` };
    const found: CheckProblem[] = [];
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(kind)) {
      const why = 'It is stored with what lies in the trash.';
      const mend = 'Use at most 40 small letters, digits and hyphens, a letter first.';
      found.push({ ...at, what: 'This is not a fit name for a kind.', why, mend });
    }
    if (!known.includes(permission)) {
      const what = `It asks for the permission "${permission}", which the contract does not have.`;
      const why = 'Nobody could bring it back.';
      found.push({ ...at, what, why, mend: nearest(permission, known).remedy('permission') });
    }
    if (typeof (trash as Readonly<Record<string, unknown>>)[kind] !== 'function') {
      const why = 'What is taken away could never come back.';
      found.push({
        ...at,
        what: 'The server half does not bring it back.',
        why,
        mend: `Add "${kind}" to "trash" of implement.`,
      });
    }
    return found;
  });
  const unknown = Object.keys(trash)
    .filter((kind) => !Object.hasOwn(kinds, kind))
    .map((kind) => ({
      module: id as string,
      where: `${id} trash/${kind}`,
      what: 'The contract has no such kind.',
      why: 'Nothing of it ever lies in the trash.',
      mend: nearest(kind, Object.keys(kinds)).remedy('kind'),
    }));
  return [...named, ...unknown];
}
