import { TRPCError } from '@trpc/server';
import type { Report } from '../configuration/advice.ts';
import type { ConfigurationProblem } from '../configuration/migrate.ts';
import type { Failure } from '../configuration/upgrade.ts';
import type { CoreScope } from './procedure.ts';

/** A part of a project that cannot be read with the code of this server. What is stored is unchanged, and the other parts serve. */
export interface Repair {
  readonly chain: string;
  /** Kind of the module. */
  readonly module: string;
  /** What cannot be read: what is published, or only the draft. */
  readonly in: 'published' | 'draft';
  readonly reason: ConfigurationProblem['reason'];
  /** The version that it was stored under, and the one that this server knows. */
  readonly stored: number;
  readonly known: number;
  /** What happened and what to do, for whoever runs the server. */
  readonly text: string;
  /** When this server first saw it. */
  readonly since: string;
}

/** Since when something needs repair, as far as this process has seen, and where the log says what was thrown. */
export type FirstSeen = Map<string, { readonly since: string; readonly reference?: string }>;
const mostSeen = 5_000;

interface Place {
  readonly projectId: string;
  /** What was stored: its revision, or the version of its draft. */
  readonly stored: string;
}

/** The repairs behind failures to read one stored state of a project. */
export function repairsOf(
  scope: CoreScope,
  { firstSeen: seen, report }: { readonly firstSeen: FirstSeen; readonly report: Report },
  failures: readonly Failure[],
  kind: Repair['in'],
  { projectId, stored }: Place,
): Repair[] {
  return failures.map(({ chain, problem }) => {
    const key = [scope.centre.id, projectId, kind, stored, chain, problem.known].join('/');
    if (!seen.has(key)) {
      if (seen.size >= mostSeen) seen.clear();
      // What a step threw is for its author; whoever opens the project reads where it is kept.
      const thrown = problem.cause === undefined ? {} : { reference: report(problem) };
      seen.set(key, { since: scope.clock.now(), ...thrown });
    }
    const { since = scope.clock.now(), reference } = seen.get(key) ?? {};
    return {
      chain,
      module: problem.module,
      in: kind,
      reason: problem.reason,
      stored: problem.stored,
      known: problem.known,
      text: reference === undefined ? problem.message : `${problem.message} The log says why, under ${reference}.`,
      since,
    };
  });
}

/** @throws TRPCError `PRECONDITION_FAILED` when a part needs repair. */
export function expectSound(repairs: readonly Repair[]): void {
  const [first] = repairs;
  if (first) throw new TRPCError({ code: 'PRECONDITION_FAILED', message: first.text });
}
