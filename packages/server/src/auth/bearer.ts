import { createHash } from 'node:crypto';
import type { AccessTokens, Account, Centre, ChangedRights, SystemClock } from '@tandem/kernel';
import { TRPCError } from '@trpc/server';
import { doubtedAccounts } from './doubted.ts';
import { type RefusedTokens, TOKEN_LIMITS } from './refused-tokens.ts';
import { TooManyAttempts } from './too-many-attempts.ts';

/** How long an answer is believed, in milliseconds: a token revoked on another server works at the longest so much longer. */
const BELIEVED = 5_000;

/** How long it is remembered that a token opens nothing: it never will again, so it counts once and is asked about once. */
const REMEMBERED = TOKEN_LIMITS.windowSeconds * 1000;

/** Most answers kept. */
const MOST = 10_000;

/** What a program sends: a token, the centre it names, and the address it comes from. */
export interface TokenCall {
  readonly token: string;
  readonly centre: string | undefined;
  readonly address: string;
}

/** Finds out which program calls. Asked for every request, so answers are kept for some seconds. */
export interface Bearer {
  /**
   * @throws TRPCError `BAD_REQUEST` when no centre is named, `UNAUTHORIZED` when the token does not open it, `TOO_MANY_REQUESTS` when
   * too many that opened nothing came from the same address.
   */
  of(call: TokenCall): Promise<Account>;
}

export interface BearerSettings {
  readonly tokens: AccessTokens;
  readonly refused: RefusedTokens;
  readonly changedRights: Pick<ChangedRights, 'onChanged'>;
  /** Finds a centre by its slug. */
  readonly centre: (slug: string) => Promise<Centre | undefined>;
  readonly clock: SystemClock;
}

interface Answer {
  until: number;
  readonly account: Promise<Account | null>;
}

export function bearer({ tokens, refused, changedRights, centre: centreBySlug, clock }: BearerSettings): Bearer {
  const known = new Map<string, Answer>();
  const isDoubted = doubtedAccounts(changedRights, clock, BELIEVED);

  async function ask(token: string, slug: string, address: string): Promise<Account | null> {
    const seconds = await refused.wait(address);
    if (seconds > 0) throw tooMany(seconds);
    const centre = await centreBySlug(slug);
    const account = centre ? await tokens.find(centre, token) : null;
    if (!account) await refused.count(address);
    return account;
  }

  /** What was said before, while it is believed. */
  async function remembered(key: string): Promise<Account | null | undefined> {
    const answer = known.get(key);
    if (!answer || answer.until <= clock.milliseconds()) return undefined;
    const account = await answer.account;
    return isDoubted(account) ? undefined : account;
  }

  return {
    async of({ token, centre, address }) {
      if (!tokens.isToken(token)) throw malformed();
      if (centre === undefined) throw noCentre();
      // The token itself is kept nowhere, not even here.
      const key = createHash('sha256').update(`${centre} ${token}`).digest('base64');
      let account = await remembered(key);
      if (account === undefined) {
        if (known.size >= MOST) known.clear();
        const answer: Answer = { until: clock.milliseconds() + BELIEVED, account: ask(token, centre, address) };
        known.set(key, answer);
        // Neither an outage nor a wait is an answer.
        answer.account.catch(() => known.get(key) === answer && known.delete(key));
        account = await answer.account;
        if (account === null) answer.until = clock.milliseconds() + REMEMBERED;
      }
      if (!account) throw unknown();
      return account;
    },
  };
}

const unauthorized = (message: string): TRPCError => new TRPCError({ code: 'UNAUTHORIZED', message });

const malformed = (): TRPCError =>
  unauthorized(
    'This is no access token of Tandem: it was cut, or mistyped. Send it whole: "authorization: Bearer tandem_…".',
  );

/** One answer for a token of another centre, one that has run out, one revoked and one that nobody made: who holds none learns nothing. */
const unknown = (): TRPCError =>
  unauthorized(
    'This access token does not open this centre: it is of another centre, has run out or was revoked. Ask the centre for a new one.',
  );

const noCentre = (): TRPCError =>
  new TRPCError({
    code: 'BAD_REQUEST',
    message: 'An access token opens one centre. Name it in the header "tandem-centre" (its slug, such as "bruxelles").',
  });

const tooMany = (seconds: number): TRPCError =>
  new TRPCError({
    code: 'TOO_MANY_REQUESTS',
    message: `Too many access tokens from this address opened nothing. Wait ${seconds} seconds, then send one that does.`,
    cause: new TooManyAttempts(seconds),
  });
