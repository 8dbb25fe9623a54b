import { UnexpectedAnswer } from './expect-tandem.ts';
import { pause } from './pause.ts';

type Fetch = typeof globalThis.fetch;

/** When to try again. The clock and the chance are replaceable in tests. */
export interface RetrySettings {
  readonly retries: number;
  /** Waits so many milliseconds; rejects when broken off. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | null | undefined) => Promise<void>;
  /** From 0 to 1: programs that failed together must not all come back together. */
  readonly chance?: () => number;
}

/** An answer of somebody on the way, or of a server that is going down or asks to wait: the next try may reach it. */
const PASSING = [429, 502, 503, 504];

/** Node's codes for a connection that was never made: nothing has been sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** First pause, and the longest that is waited for, in milliseconds. Who is asked to wait longer is told so. */
const FIRST = 250;
const LONGEST = 30_000;

/**
 * Tries a request again after an outage on the way: one by GET, which changes nothing, always; any other only when nothing of it was sent. A
 * request that was broken off by its caller is not.
 */
export function retrying(fetchOnce: Fetch, settings: RetrySettings): Fetch {
  const { retries, wait = pause, chance = Math.random } = settings;
  return async (input, init) => {
    const isSafe = (init?.method ?? 'GET') === 'GET';
    for (let tried = 0; ; tried += 1) {
      const outcome = await settled(fetchOnce(input, init));
      const again = isSafe ? isPassing(outcome) : isNeverSent(outcome);
      if (tried >= retries || !again || init?.signal?.aborted) return value(outcome);
      const milliseconds = asked(outcome) ?? chance() * FIRST * 2 ** (tried + 1);
      if (milliseconds > LONGEST) return value(outcome);
      await wait(milliseconds, init?.signal);
    }
  };
}

type Outcome = { readonly answer: Response } | { readonly error: unknown };

const settled = (answer: Promise<Response>): Promise<Outcome> =>
  answer.then(
    (one) => ({ answer: one }),
    (error: unknown) => ({ error }),
  );

function value(outcome: Outcome): Response {
  if ('answer' in outcome) return outcome.answer;
  throw outcome.error;
}

function isPassing(outcome: Outcome): boolean {
  if ('answer' in outcome) return PASSING.includes(outcome.answer.status);
  const { error } = outcome;
  return !(error instanceof UnexpectedAnswer) || PASSING.includes(error.status);
}

function isNeverSent(outcome: Outcome): boolean {
  if ('answer' in outcome || !(outcome.error instanceof TypeError)) return false;
  const { cause } = outcome.error;
  const causes: readonly unknown[] = cause instanceof AggregateError ? cause.errors : [cause];
  return causes.every((one) => one instanceof Error && 'code' in one && NEVER_SENT.includes(String(one.code)));
}

/** How long the answer asks to wait, in milliseconds. A date, which few servers write, is left to our own pauses. */
function asked(outcome: Outcome): number | undefined {
  const { error, answer } = { error: undefined, answer: undefined, ...outcome };
  const headers = answer?.headers ?? (error instanceof UnexpectedAnswer ? error.headers : undefined);
  const seconds = headers?.get('retry-after')?.trim() ?? '';
  return /^\d+$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}
