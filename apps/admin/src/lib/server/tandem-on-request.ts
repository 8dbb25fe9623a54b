import type { Locale, Role } from '@tandem/sdk';
import type { ErrorData } from '@tandem/sdk/server';

/** One of the centres an account works for, with what it may do there. */
export interface MembershipOnRequest {
  readonly centre: {
    readonly slug: string;
    readonly name: { readonly [L in Locale]?: string };
    /** The languages the centre publishes in; the first is its own. */
    readonly locales: readonly Locale[];
    readonly timeZone: string;
  };
  readonly roles: readonly Role[];
  /** `<module>.<permission>`. */
  readonly permissions: readonly string[];
}

export interface AccountOnRequest {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly memberships: readonly MembershipOnRequest[];
}

/** What a refused or failed call carries: the same fields as over HTTP. */
export interface CallError {
  readonly message: string;
  readonly code: number;
  readonly data: ErrorData & { readonly code: string; readonly httpStatus: number; readonly path?: string };
}

export type CallOutcome = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: CallError };

export type SignInOutcome =
  | { readonly ok: true; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly reason: 'wrong' | 'too-many'; readonly retryAfterSeconds?: number };

/** An account of the demonstration, offered on the sign-in page. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
}

/** What the Tandem server puts on each request it hands to the admin, under `req.tandem`. The admin has no other way to the data. */
export interface TandemOnRequest {
  /** Who is signed in. */
  readonly account: AccountOnRequest | null;
  /** One call of the API in process, as this account in that centre: same checks and same error shape as over HTTP. */
  call(centre: string | undefined, operation: { readonly path: string; readonly type: 'query' | 'mutation'; readonly input: unknown }): Promise<CallOutcome>;
  signIn(credentials: { readonly email: string; readonly password: string }): Promise<SignInOutcome>;
  signOut(): Promise<{ readonly cookies: readonly string[] }>;
  /** The demonstration's accounts, while there are any. */
  readonly demo: readonly DemoAccount[] | null;
  /** Today in Belgium, `YYYY-MM-DD`. */
  readonly today: string;
}
