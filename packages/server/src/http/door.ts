import type { Attempts } from '../auth/attempts.ts';
import type { SignIn } from '../auth/sign-in.ts';
import type { Who } from '../auth/who.ts';

/** What somebody types to sign in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** `wrong` says nothing of whether the account exists; `too-many` comes with the seconds to wait. */
export type SignInOutcome =
  | { readonly ok: true; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly reason: 'wrong' | 'too-many'; readonly retryAfterSeconds?: number };

/** Where somebody signs in from. */
export interface Whence {
  /** Counted, not kept. */
  readonly address: string;
  /** What the browser says of itself: kept, so that a person finds their sign-ins again. */
  readonly device: string | undefined;
}

/** Signing in and out, with the limit, for the admin's form and for the API alike. */
export interface Door {
  signIn(credentials: Credentials, from: Whence): Promise<SignInOutcome>;
  /** @returns the cookies that take the sign-in away. */
  signOut(headers: Headers): Promise<{ readonly cookies: readonly string[] }>;
}

/** Of what a browser says of itself, this many characters are kept: all that browsers say fits. */
const LONGEST_DEVICE = 400;

export interface DoorSettings {
  readonly signIn: SignIn;
  readonly attempts: Attempts;
  readonly who: Who;
  readonly publicUrl: string;
  /** Keeps when an account was last signed in to. */
  readonly noteSignIn: (email: string) => Promise<void>;
}

export function door({ signIn, attempts, who, publicUrl, noteSignIn }: DoorSettings): Door {
  const ask = (path: string, body: unknown, more: Readonly<Record<string, string>>): Promise<Response> =>
    signIn.handler(
      new Request(`${publicUrl}/api/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: publicUrl, ...more },
        body: JSON.stringify(body),
      }),
    );
  return {
    async signIn({ email, password }, { address, device }) {
      const attempt = { email, address };
      const seconds = await attempts.begin(attempt);
      if (seconds > 0) return { ok: false, reason: 'too-many', retryAfterSeconds: seconds };
      const answer = await ask(
        'sign-in/email',
        { email: email.trim().toLowerCase(), password },
        { ...(device !== undefined && { 'user-agent': device.slice(0, LONGEST_DEVICE) }) },
      );
      if (answer.status >= 500) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
      if (!answer.ok) return { ok: false, reason: 'wrong' };
      await attempts.succeeded(attempt);
      await noteSignIn(email);
      return { ok: true, cookies: answer.headers.getSetCookie() };
    },
    async signOut(headers) {
      const answer = await ask('sign-out', {}, { cookie: headers.get('cookie') ?? '' });
      if (answer.status >= 500) throw new Error(`Sign-out answered ${answer.status}: ${await answer.text()}`);
      // Afterwards: a request in between may have asked again and found the sign-in still there.
      who.forget(headers.get('cookie') ?? undefined);
      return { cookies: answer.headers.getSetCookie() };
    },
  };
}
