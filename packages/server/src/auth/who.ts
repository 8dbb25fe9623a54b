import type { ChangedRights, SystemClock } from '@tandem/kernel';
import type { Accounts } from './accounts.ts';
import { doubtedAccounts } from './doubted.ts';
import { sessionCookie, type SignIn } from './sign-in.ts';
import type { SignedInAccount } from './signed-in-account.ts';

/** How long an answer is believed, in milliseconds: a sign-out elsewhere or a changed role takes effect at the latest after it. A role changed on this server does at once. */
const BELIEVED = 5_000;

/** Most answers kept. */
const MOST = 10_000;

/** Finds out who a request comes from, by its header `cookie`. Asked for every request, so answers are kept for some seconds. */
export interface Who {
  of(cookies: string | undefined): Promise<SignedInAccount | null>;
  /** Forgets an answer at once: after a sign-out in this process. */
  forget(cookies: string | undefined): void;
}

interface Answer {
  readonly until: number;
  readonly account: Promise<SignedInAccount | null>;
}

export interface WhoSettings {
  readonly signIn: SignIn;
  readonly accounts: Pick<Accounts, 'find'>;
  readonly changedRights: Pick<ChangedRights, 'onChanged'>;
  readonly clock: SystemClock;
  readonly publicUrl: string;
}

export function who({ signIn, accounts, changedRights, clock, publicUrl }: WhoSettings): Who {
  const known = new Map<string, Answer>();
  const isDoubted = doubtedAccounts(changedRights, clock, BELIEVED);
  const name = `${sessionCookie(publicUrl)}=`;
  const cookieOf = (cookies: string | undefined): string | undefined =>
    cookies
      ?.split(';')
      .map((cookie) => cookie.trim())
      .find((cookie) => cookie.startsWith(name));

  async function ask(cookie: string): Promise<SignedInAccount | null> {
    // Nothing else of the request is handed over: what the answer does not depend on, it cannot be confused by.
    const headers = new Headers({ cookie });
    const session = await signIn.api.getSession({ headers, query: { disableCookieCache: true } });
    return session ? ((await accounts.find(session.user.id)) ?? null) : null;
  }

  /** What was said before, while it is believed. */
  async function remembered(cookie: string): Promise<SignedInAccount | null | undefined> {
    const answer = known.get(cookie);
    if (!answer || answer.until <= clock.milliseconds()) return undefined;
    const account = await answer.account;
    return isDoubted(account) ? undefined : account;
  }

  return {
    async of(cookies) {
      const cookie = cookieOf(cookies);
      if (cookie === undefined) return null;
      const found = await remembered(cookie);
      if (found !== undefined) return found;
      if (known.size >= MOST) known.clear();
      const answer: Answer = { until: clock.milliseconds() + BELIEVED, account: ask(cookie) };
      known.set(cookie, answer);
      // An outage is not an answer: it must not be believed for five seconds.
      answer.account.catch(() => known.get(cookie) === answer && known.delete(cookie));
      return await answer.account;
    },
    forget(cookies) {
      const cookie = cookieOf(cookies);
      if (cookie !== undefined) known.delete(cookie);
    },
  };
}
