import type { Finding } from '../finding.ts';
import { inputsOf } from '../inputs/inputs.ts';
import type { Known } from '../inputs/values.ts';
import type { Procedure } from '../procedure.ts';
import { rightRole } from '../roles.ts';
import { changedTables, textsIn } from '../stage/contents.ts';
import { type Outcome, outcomeText } from '../stage/outcome.ts';
import type { Stage } from '../stage/stage.ts';

const inputs = 10;

/**
 * Two centres with rows. The second asks for what is its own, once before and once after the first got its rows: the
 * answers are the same. Then it asks for what belongs to the first: it gets nothing of it, and changes nothing.
 */
export async function centresApart(stage: Stage): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const procedure of stage.procedures) {
    const found = (await dependsOnOthers(stage, procedure)) ?? (await reachesOthers(stage, procedure));
    if (found !== undefined) findings.push({ where: procedure.path, what: found });
  }
  return findings;
}

async function dependsOnOthers(stage: Stage, procedure: Procedure): Promise<string | undefined> {
  const role = rightRole(stage.subject.contract, procedure);
  if (procedure.type !== 'query' || !role) return undefined;
  const { here, there } = stage;
  const ask = (input: unknown): Promise<Outcome> => stage.call(stage.colleague(there, role), procedure, input, there);
  const asked = inputsOf(procedure, await stage.known(there, procedure), inputs);
  const before: Outcome[] = [];
  for (const input of asked) before.push(await ask(input));
  await stage.known(here, procedure);
  for (const [index, input] of asked.entries()) {
    const after = await ask(input);
    if (JSON.stringify(after) === JSON.stringify(before[index])) continue;
    return `After another centre got rows of its own, this one gets ${outcomeText(after)} for ${JSON.stringify(input)}; before, it got ${outcomeText(before[index] as Outcome)}.`;
  }
  return undefined;
}

async function reachesOthers(stage: Stage, procedure: Procedure): Promise<string | undefined> {
  const role = rightRole(stage.subject.contract, procedure);
  if (!role) return undefined;
  const { here, there } = stage;
  const theirs: Known = await stage.known(here, procedure);
  await stage.known(there, procedure);
  const before = await stage.contents(here);
  const words = await onlyHere(stage);
  // Under its own instance, and under the other centre's.
  for (const side of here.moduleId === '' ? [there] : [there, here]) {
    for (const input of inputsOf(procedure, theirs, inputs)) {
      const outcome = await stage.call(stage.colleague(there, role), procedure, input, side);
      if (side === here && !(outcome.kind === 'refusal' && ['NOT_FOUND', 'FORBIDDEN'].includes(outcome.code))) {
        return `Under the moduleId of another centre it gives ${outcomeText(outcome)} instead of NOT_FOUND.`;
      }
      const given = new Set(textsIn(input));
      const said = textsIn(
        outcome.kind === 'answer' ? outcome.value : outcome.kind === 'failure' ? outcome.details : '',
      );
      const betrayed = said.find((text) => words.has(text) && !given.has(text));
      if (betrayed !== undefined) {
        return `${outcomeText(outcome)} holds "${betrayed}" of another centre, for ${JSON.stringify(input)}.`;
      }
    }
  }
  const changed = changedTables(before, await stage.contents(here));
  return changed.length === 0 ? undefined : `Calls of one centre changed rows of another in ${changed.join(', ')}.`;
}

/** The words of the first centre that the second does not have as well. */
async function onlyHere({ words, here, there }: Stage): Promise<ReadonlySet<string>> {
  const [theirs, ours] = [await words(here), await words(there)];
  return new Set([...theirs].filter((word) => !ours.has(word)));
}
