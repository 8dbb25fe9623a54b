import type { TRPCError } from '@trpc/server';
import type { Finding } from '../finding.ts';
import { inputsOf } from '../inputs/inputs.ts';
import type { Procedure } from '../procedure.ts';
import { rightRole, wrongRoles } from '../roles.ts';
import { changedTables } from '../stage/contents.ts';
import { outcomeText } from '../stage/outcome.ts';
import type { Caller, Stage } from '../stage/stage.ts';

/** Enough to meet optional fields both there and not: the refusal comes before the input is read. */
const inputs = 5;

interface Refused {
  readonly who: string;
  readonly caller: Caller;
}

/** Who is not signed in. */
export const strangerRefused = (stage: Stage): Promise<readonly Finding[]> =>
  refused(stage, 'UNAUTHORIZED', () => [
    { who: 'a stranger', caller: { centre: stage.here.centre.slug, member: null } },
  ]);

/** Who has the right role, in another centre. */
export const otherCentreRefused = (stage: Stage): Promise<readonly Finding[]> =>
  refused(stage, 'FORBIDDEN', (procedure) => {
    const { here, there } = stage;
    const role = rightRole(stage.subject.contract, procedure) ?? 'coordinator';
    const caller = { centre: here.centre.slug, member: { centre: there.centre, role, projects: null } };
    return [{ who: `the ${role} of another centre`, caller }];
  });

/** Colleagues whose role does not hold the permission. */
export const permissionEnforced = (stage: Stage): Promise<readonly Finding[]> =>
  refused(stage, 'FORBIDDEN', (procedure) =>
    wrongRoles(stage.subject.contract, procedure).map((role) => ({
      who: `the role ${role}`,
      caller: stage.colleague(stage.here, role),
    })),
  );

/** Colleagues with the right role who work for other projects: those of no project, and of one that is not this. */
export async function projectFenced(stage: Stage): Promise<readonly Finding[]> {
  if (stage.subject.contract.instances !== 'project') return [];
  const otherProject = '00000000-0000-7000-8000-0000000000ff';
  return await refused(
    stage,
    'FORBIDDEN',
    (procedure) => {
      const role = rightRole(stage.subject.contract, procedure);
      if (!role) return [];
      const { centre } = stage.here;
      return [[], [otherProject]].map((projects) => ({
        who: `a ${role} of ${projects.length === 0 ? 'no project' : 'another project'}`,
        caller: { centre: centre.slug, member: { centre, role, projects } },
      }));
    },
    // Which project an instance belongs to stands in the database.
    { mayAsk: true },
  );
}

/** Calls each procedure with made-up inputs; each call must end in the refusal, and nothing may have been read or written. */
async function refused(
  stage: Stage,
  code: TRPCError['code'],
  callers: (procedure: Procedure) => readonly Refused[],
  { mayAsk = false } = {},
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const procedure of stage.procedures) {
    const known = await stage.known(stage.here, procedure);
    const before = await stage.contents(stage.here);
    const found = new Map<string, Finding>();
    for (const { who, caller } of callers(procedure)) {
      for (const input of inputsOf(procedure, known, inputs)) {
        const trips = stage.trips();
        const outcome = await stage.call(caller, procedure, input, stage.here);
        const what =
          outcome.kind !== 'refusal' || outcome.code !== code
            ? `${who} gets ${outcomeText(outcome)} instead of ${code}, for ${JSON.stringify(input)}.`
            : !mayAsk && stage.trips() > trips
              ? `${who} is refused only after the database was asked.`
              : undefined;
        if (what !== undefined && !found.has(who)) found.set(who, { where: procedure.path, what });
      }
    }
    findings.push(...found.values());
    const changed = changedTables(before, await stage.contents(stage.here));
    if (changed.length > 0) {
      findings.push({ where: procedure.path, what: `Refused calls changed rows of ${changed.join(', ')}.` });
    }
  }
  return findings;
}
