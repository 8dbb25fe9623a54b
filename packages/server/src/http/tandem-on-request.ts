import type { Centre } from '@tandem/kernel';
import type { Locale, Role } from '@tandem/sdk';
import type { ErrorData } from '@tandem/sdk/server';
import type { Door } from './door.ts';
import type { LinksOnRequest } from './links-on-request.ts';
import type { MeOnRequest } from './me-on-request.ts';

/** One call of a procedure of the API. */
export interface Operation {
  /** `people.person.list`. */
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

export type OperationResult =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: ErrorShape };

/** An account for trying, with the password that everybody knows. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  /** The centre that it works for. */
  readonly centre: Pick<Centre, 'slug' | 'name'>;
}

/** Who is signed in, as pages may show it. */
interface AccountOnRequest {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly memberships: readonly {
    readonly centre: Omit<Centre, 'id'>;
    readonly roles: readonly Role[];
    /** `<module>.<permission>`. */
    readonly permissions: readonly string[];
  }[];
}

/** What the admin finds on a request: who is signed in, and the API, called in process with the same checks as over HTTP. */
export interface TandemOnRequest {
  readonly account: AccountOnRequest | null;
  /** @param centre slug of the centre, as in the header `tandem-centre`. */
  call(centre: string | undefined, operation: Operation): Promise<OperationResult>;
  signIn(credentials: Parameters<Door['signIn']>[0]): ReturnType<Door['signIn']>;
  signOut(): ReturnType<Door['signOut']>;
  /** The account of whoever is signed in. */
  readonly me: MeOnRequest | null;
  /** One-time links, opened by whoever has one. */
  readonly links: LinksOnRequest;
  /** Accounts to offer on the sign-in page; null where there are none. */
  readonly demo: readonly DemoAccount[] | null;
  /** Logs an error of the admin's own, once, and gives the reference to show for it. */
  report(error: unknown): string;
  /** Today in Brussels, by the kernel's clock. */
  readonly today: string;
}
