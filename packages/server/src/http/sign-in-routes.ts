import type { Attempts } from '../auth/attempts.ts';
import type { SignIn } from '../auth/sign-in.ts';
import type { Who } from '../auth/who.ts';

export type SignInOutcome = { readonly ok: true; readonly cookies: readonly string[] } | { readonly ok: false; readonly reason: 'wrong' | 'too-many'; readonly retryAfterSeconds?: number };

/** Signing in and out, with the limit, for the admin's form and for the API alike. */
export interface Door {
  signIn(credentials: { readonly email: string; readonly password: string }, address: string): Promise<SignInOutcome>;
  signOut(headers: Headers): Promise<{ readonly cookies: readonly string[] }>;
}

export function door(signIn: SignIn, attempts: Attempts, who: Who, publicUrl: string): Door {
  const ask = (path: string, body: unknown, headers: Headers = new Headers()) =>
    signIn.handler(new Request(`${publicUrl}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl, cookie: headers.get('cookie') ?? '' },
      body: JSON.stringify(body),
    }));
  return {
    async signIn({ email, password }, address) {
      const seconds = await attempts.wait(email, address);
      if (seconds > 0) return { ok: false, reason: 'too-many', retryAfterSeconds: seconds };
      const answer = await ask('sign-in/email', { email: email.trim().toLowerCase(), password });
      if (answer.ok) {
        await attempts.succeeded(email);
        return { ok: true, cookies: answer.headers.getSetCookie() };
      }
      if (answer.status >= 500) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
      await attempts.failed(email, address);
      return { ok: false, reason: 'wrong' };
    },
    async signOut(headers) {
      who.forget(headers);
      const answer = await ask('sign-out', {}, headers);
      return { cookies: answer.headers.getSetCookie() };
    },
  };
}
