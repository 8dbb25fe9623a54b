import type { Locale } from '@tandem/sdk';
import type { Call } from '@tandem/sdk/server';
import type { Account, Centre, Membership } from '../access/account.ts';
import { collector } from '../call/collector.ts';
import { declared, fitting } from '../call/declared.ts';
import type { Host } from '../call/host.ts';
import { instantOf } from '../clock.ts';
import { isAgain, nextPieceRow } from './again.ts';
import type { ClaimedTask } from './claim.repository.ts';
import type { TaskDefinition } from './definition.ts';
import { doneRow, holdEvent, holdJob } from './task.repository.ts';
import { taskScope } from './task-scope.ts';
import { withinTime } from './within-time.ts';

/** How an attempt ended that did not fail: done, handled before, or no longer ours. */
export type AttemptEnd = 'done' | 'known' | 'lost';

/** What the platform does under its own name. */
const platform = (locale: Locale): Account => ({ id: 'system', name: 'Tandem', locale, memberships: [] });

/**
 * Runs a handler or a job once, in its centre and in one transaction: what it writes, its audit rows, its events, the note in the inbox
 * and the end of the task commit together or not at all.
 *
 * @throws what the author's code throws, TimedOut, Stopped.
 */
export async function attempt(
  host: Host,
  task: ClaimedTask,
  centre: Centre,
  definition: TaskDefinition,
  stop: AbortSignal,
): Promise<AttemptEnd> {
  const { handler, contract, timeoutSeconds } = definition;
  const account = platform(centre.locales[0]);
  const membership: Membership = { centre, roles: [], projects: null };
  const call: Call = { contract, permission: '', type: 'mutation', path: handler };
  const setUp = { tenantId: centre.id, actor: account.id, purpose: handler, mode: 'write' } as const;
  const collected = collector(host, call, account, false);
  const end = await host.database.tenant<AttemptEnd>(setUp, async (database) => {
    const given = await open(host, task, definition);
    if (!given) return 'lost';
    let last = doneRow(host.database, task);
    database.beforeCommit(() => [...collected.statements(host.database), last]);
    if (given.known) return 'known';
    const failures: unknown[] = [];
    const fail = (error: unknown): void => void failures.push(error);
    const entered = { account, membership, contract, instance: undefined, call, database, collected, fail };
    const scope = taskScope(host, { ...entered, platform: true });
    const result = await withinTime(definition.run(given.input, scope), timeoutSeconds, stop);
    // An author who catches the failure of a transaction has still lost all of it.
    if (failures.length > 0) throw failures[0];
    if (isAgain(result) && definition.job) {
      const input = fitting(definition.job.input, result.input, `${handler} again`);
      last = nextPieceRow(host.database, task, input, result.at ?? instantOf(host.clock));
    }
    return 'done';
  });
  if (collected.queued) host.queued.wake();
  return end;
}

interface Given {
  readonly input: unknown;
  readonly known: boolean;
}

/** Holds the task and finds what it is about. @returns undefined when another process has it by now. */
async function open(
  { database, clock }: Host,
  task: ClaimedTask,
  { hears, job, handler, timeoutSeconds }: TaskDefinition,
): Promise<Given | undefined> {
  const db = database.queries<unknown>();
  const longest = timeoutSeconds * 1_000;
  if (hears) {
    const held = await holdEvent(db, task, instantOf(clock), longest);
    if (!held) return undefined;
    const { at, actor, fresh } = held;
    // Stored under an older contract perhaps: what does not fit today's is a failure, not a surprise in the author's code.
    const payload = fresh ? declared(hears.contract, 'events', hears.event, held.payload) : undefined;
    return { input: { id: task.event_id, at, actor, payload }, known: !fresh };
  }
  const held = await holdJob(db, task, longest);
  if (!held || !job) return undefined;
  return { input: fitting(job.input, held.input, `${handler} input`), known: false };
}
