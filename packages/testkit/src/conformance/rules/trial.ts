import type { Finding } from '../finding.ts';
import { inputsOf } from '../inputs/inputs.ts';
import type { Procedure } from '../procedure.ts';
import { rightRole } from '../roles.ts';
import { changedTables, type Contents } from '../stage/contents.ts';
import { type Outcome, outcomeText } from '../stage/outcome.ts';
import type { Stage } from '../stage/stage.ts';

/** One call of the right person, with the rows of the centre around it. */
interface Tried {
  readonly procedure: Procedure;
  readonly input: unknown;
  readonly outcome: Outcome;
  readonly before: Contents;
  readonly after: Contents;
}

const inputs = 20;
const auditTable = 'kernel_store.audit_entry';
const trials = new WeakMap<Stage, Promise<readonly Tried[]>>();

/** Each procedure called by the right person; done once for all rules that look at it. */
function tried(stage: Stage): Promise<readonly Tried[]> {
  const known = trials.get(stage) ?? tryAll(stage);
  trials.set(stage, known);
  return known;
}

async function tryAll(stage: Stage): Promise<readonly Tried[]> {
  const all: Tried[] = [];
  for (const procedure of stage.procedures) {
    const role = rightRole(stage.subject.contract, procedure);
    if (!role) continue;
    const known = await stage.known(stage.here, procedure);
    let before = await stage.contents(stage.here);
    for (const input of inputsOf(procedure, known, inputs)) {
      const outcome = await stage.call(stage.colleague(stage.here, role), procedure, input, stage.here);
      const after = await stage.contents(stage.here);
      all.push({ procedure, input, outcome, before, after });
      before = after;
    }
  }
  return all;
}

/** An answer, or what tells the person something: never an internal error. And somebody gets through. */
export async function rightPersonAnswered(stage: Stage): Promise<readonly Finding[]> {
  const all = await tried(stage);
  return stage.procedures.flatMap((procedure) => {
    const calls = all.filter((call) => call.procedure === procedure);
    const bad = calls.find(({ outcome }) => !isTold(outcome));
    if (bad) {
      const what = `The right person gets ${outcomeText(bad.outcome)} for ${JSON.stringify(bad.input)}.`;
      return [{ where: procedure.path, what }];
    }
    if (calls.length === 0 || calls.some(({ outcome }) => outcome.kind === 'answer')) return [];
    const first = calls[0] as Tried;
    const what = `No call of the right person succeeds; the first, ${JSON.stringify(first.input)}, gets ${outcomeText(first.outcome)}.`;
    return [
      {
        where: procedure.path,
        what,
        mend: `Let the fixtures make what the procedure asks for, and name it, also as '${procedure.path}': { … }.`,
      },
    ];
  });
}

/** Refusals that a person understands. Bad input comes with its problems, or with the kernel's own words. */
const toldRefusals = ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'PRECONDITION_FAILED'];

const isTold = (outcome: Outcome): boolean =>
  outcome.kind !== 'refusal' ||
  toldRefusals.includes(outcome.code) ||
  (outcome.code === 'BAD_REQUEST' && outcome.hasProblems);

/** The rows of the centre are the same after each query. */
export async function queriesOnlyRead(stage: Stage): Promise<readonly Finding[]> {
  return firstOfEach(await tried(stage), ({ procedure, before, after, input }) => {
    const changed = procedure.type === 'mutation' ? [] : changedTables(before, after);
    return (
      changed.length > 0 && `It is a query, and changed rows of ${changed.join(', ')} for ${JSON.stringify(input)}.`
    );
  });
}

/** A trace for what happened, and nothing of what did not. */
export async function mutationsAudited(stage: Stage): Promise<readonly Finding[]> {
  return firstOfEach(await tried(stage), ({ procedure, outcome, before, after, input }) => {
    if (procedure.type !== 'mutation') return false;
    const changed = changedTables(before, after);
    if (outcome.kind === 'answer') {
      return (
        !changed.includes(auditTable) &&
        `It succeeded and left no row in the audit trail, for ${JSON.stringify(input)}.`
      );
    }
    return changed.length > 0 && `It ended in ${outcomeText(outcome)} and left changes in ${changed.join(', ')}.`;
  });
}

/** A table that no call fills is a table about which nothing was tried. */
export async function tablesFilled(stage: Stage): Promise<readonly Finding[]> {
  const all = await tried(stage);
  const last = all.at(-1)?.after ?? (await stage.contents(stage.here));
  const own = Object.keys(stage.subject.contract.records.tables as object);
  return own
    .filter((table) => last.get(table)?.startsWith('0 ') === true)
    .map((table) => ({ where: table, what: 'No call put a row into it.' }));
}

function firstOfEach(all: readonly Tried[], judge: (call: Tried) => string | false): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const call of all) {
    const { path } = call.procedure;
    const what = found.has(path) ? false : judge(call);
    if (what !== false) found.set(path, { where: path, what });
  }
  return [...found.values()];
}
