import type { Role } from '@tandem/sdk';
import type { ErrorData } from '@tandem/sdk/server';
import type { Centre } from '@tandem/kernel';

export interface Operation {
  readonly path: string;
  readonly type: 'query' | 'mutation';
  readonly input: unknown;
}

/** An error in the shape it has over HTTP. */
export interface ErrorShape {
  readonly message: string;
  readonly code: number;
  readonly data: ErrorData & { readonly code: string; readonly httpStatus: number; readonly path?: string };
}

export type OperationResult = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: ErrorShape };

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
}

/** What the admin finds on a request: who is signed in, and the API, called in process with the same checks as over HTTP. */
export interface TandemOnRequest {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly locale: string;
    readonly memberships: readonly { readonly centre: Omit<Centre, 'id'>; readonly roles: readonly Role[]; readonly permissions: readonly string[] }[];
  } | null;
  call(centre: string | undefined, operation: Operation): Promise<OperationResult>;
  signIn(credentials: { readonly email: string; readonly password: string }): Promise<{ readonly ok: true; readonly cookies: readonly string[] } | { readonly ok: false; readonly reason: 'wrong' | 'too-many'; readonly retryAfterSeconds?: number }>;
  signOut(): Promise<{ readonly cookies: readonly string[] }>;
  readonly demo: readonly DemoAccount[] | null;
  /** Today in Brussels, by the kernel's clock. */
  readonly today: string;
}
