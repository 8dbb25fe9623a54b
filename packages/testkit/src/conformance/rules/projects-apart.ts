import type { Finding } from '../finding.ts';
import { inputsOf } from '../inputs/inputs.ts';
import type { Known } from '../inputs/values.ts';
import type { Procedure } from '../procedure.ts';
import { rightRole } from '../roles.ts';
import { changedTables, textsIn } from '../stage/contents.ts';
import { type Outcome, outcomeText } from '../stage/outcome.ts';
import type { Caller, Side, Stage } from '../stage/stage.ts';

const inputs = 10;

/**
 * Two projects of one centre with rows: here no policy of the database stands between them. Somebody who works for the
 * second alone asks under its instance for what belongs to the first: that is as if it did not exist.
 */
export async function projectsApart(stage: Stage): Promise<readonly Finding[]> {
  if (stage.subject.contract.instances !== 'project') return [];
  const next = await stage.neighbour();
  const findings: Finding[] = [];
  for (const procedure of stage.procedures) {
    const found = await reachesNeighbour(stage, next, procedure);
    if (found !== undefined) findings.push({ where: procedure.path, what: found });
  }
  return findings;
}

async function reachesNeighbour(stage: Stage, next: Side, procedure: Procedure): Promise<string | undefined> {
  const role = rightRole(stage.subject.contract, procedure);
  if (!role) return undefined;
  const theirs = await stage.known(stage.here, procedure);
  const ours = await stage.known(next, procedure);
  const { ids, rows } = await stage.rowsOf(stage.here);
  const caller: Caller = {
    centre: next.centre.slug,
    member: { centre: next.centre, role, projects: [next.projectId] },
  };
  const ask = (input: unknown): Promise<Outcome> => stage.call(caller, procedure, input, next);
  for (const input of mixed(procedure, theirs, ours)) {
    const named = textsIn(input).filter((text) => ids.has(text));
    const without = named.length === 0 ? undefined : await ask(unknownFor(input, named));
    const outcome = await ask(input);
    const betrayed = saidIn(outcome).find((text) => ids.has(text) && !named.includes(text));
    if (betrayed !== undefined) {
      return `${outcomeText(outcome)} holds "${betrayed}" of another project, for ${JSON.stringify(input)}.`;
    }
    const changed = changedTables(rows, (await stage.rowsOf(stage.here, ids)).rows);
    if (changed.length > 0) {
      return `A call of one project changed rows of another, or points at them, in ${changed.join(', ')}, for ${JSON.stringify(input)}.`;
    }
    if (without === undefined || isAlike(procedure, without, outcome, named)) continue;
    // Unless the first call had changed what the second one met: then the third meets it too.
    const again = await ask(unknownFor(input, named));
    if (!isAlike(procedure, again, without, named)) continue;
    return `With an id of another project it gives ${outcomeText(outcome)}; with one that nobody has, ${outcomeText(without)}, for ${JSON.stringify(input)}.`;
  }
  return undefined;
}

/** Inputs with everything of the other project, and with one thing of it among our own. */
function mixed(procedure: Procedure, theirs: Known, ours: Known): readonly unknown[] {
  const one = Object.keys(theirs).flatMap((name) => inputsOf(procedure, { ...ours, [name]: theirs[name] }, 1));
  const each = new Map([...inputsOf(procedure, theirs, inputs), ...one].map((input) => [JSON.stringify(input), input]));
  return [...each.values()];
}

/** An id that nobody has, for the so-manieth id named. */
const nobody = (index: number): string => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;

const unknownFor = (input: unknown, named: readonly string[]): unknown => JSON.parse(masked(input, named)) as unknown;

const masked = (value: unknown, named: readonly string[]): string =>
  named.reduce((text, id, index) => text.replaceAll(id, nobody(index)), JSON.stringify(value));

const saidIn = (outcome: Outcome): readonly string[] =>
  textsIn(outcome.kind === 'answer' ? outcome.value : outcome.kind === 'failure' ? outcome.details : '');

/** Queries answer the same; mutations, which make new ids, end the same way. */
function isAlike({ type }: Procedure, one: Outcome, other: Outcome, named: readonly string[]): boolean {
  if (one.kind === 'refusal' || other.kind === 'refusal') {
    return one.kind === other.kind && 'code' in one && 'code' in other && one.code === other.code;
  }
  if (type === 'query') return masked(one, named) === masked(other, named);
  return one.kind === other.kind && ('code' in one ? one.code : '') === ('code' in other ? other.code : '');
}
