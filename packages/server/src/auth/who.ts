import type { SystemClock } from '@tandem/kernel';
import type { Accounts, SignedInAccount } from './accounts.ts';
import type { SignIn } from './sign-in.ts';

/** How long an answer is believed, in milliseconds: a sign-out elsewhere or a changed role takes effect at the latest after it. */
export const believed = 5_000;
const most = 10_000;

/** Finds out who a request comes from. Asked for every request, so answers are kept for some seconds. */
export interface Who {
  of(headers: Headers): Promise<SignedInAccount | null>;
  /** Forgets an answer at once: at sign-out in this process. */
  forget(headers: Headers): void;
}

export function who(signIn: SignIn, accounts: Accounts, clock: SystemClock): Who {
  const known = new Map<string, { readonly until: number; readonly account: Promise<SignedInAccount | null> }>();
  const cookieOf = (headers: Headers) => headers.get('cookie')?.match(/(?:^|;\s*)((?:__Secure-)?tandem\.session_token=[^;]+)/)?.[1];
  const ask = async (headers: Headers): Promise<SignedInAccount | null> => {
    const session = await signIn.api.getSession({ headers, query: { disableCookieCache: true } });
    return session ? ((await accounts.find(session.user.id)) ?? null) : null;
  };
  return {
    of(headers) {
      const cookie = cookieOf(headers);
      if (cookie === undefined) return Promise.resolve(null);
      const found = known.get(cookie);
      if (found && found.until > clock.milliseconds()) return found.account;
      if (known.size >= most) known.clear();
      const account = ask(new Headers({ cookie }));
      known.set(cookie, { until: clock.milliseconds() + believed, account });
      // An outage is not an answer: it must not be believed for five seconds.
      account.catch(() => known.delete(cookie));
      return account;
    },
    forget(headers) {
      const cookie = cookieOf(headers);
      if (cookie !== undefined) known.delete(cookie);
    },
  };
}
