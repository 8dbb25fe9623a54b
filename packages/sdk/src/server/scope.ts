import type { Kysely, Transaction } from 'kysely';
import type { Shape } from '../contract.ts';
import type { Locale } from '../locale.ts';
import type { OfferOf } from '../need.ts';
import type { ModuleState } from '../standing.ts';
import type { Role } from '../roles.ts';
import type { In, Out, Schema } from '../schema.ts';
import type { EnqueueOptions, JobReference } from './job.ts';

/** Who calls. `actor` is what audit rows and row policies see. */
export interface Caller {
  /** The account, or `system` for the platform's own jobs. */
  readonly accountId: string;
  readonly name: string;
  readonly locale: Locale;
  /** The caller's roles in the centre of the call. */
  readonly roles: readonly Role[];
  /** Of a program that calls with an access token: the permissions (`<module>.<permission>`) it is limited to. Ask `can`. */
  readonly scopes?: readonly string[] | undefined;
  /** The projects the caller works for; `null`: all of the centre. */
  readonly projects: readonly string[] | null;
}

/** The centre of the call. */
export interface CentreOfCall {
  readonly id: string;
  readonly slug: string;
  /** The languages the centre publishes in; the first is its own. */
  readonly locales: readonly [Locale, ...Locale[]];
  readonly timeZone: string;
}

/** The instance of the module that the call is about, for modules with `instances: 'project'`. */
export interface InstanceOfCall {
  readonly moduleId: string;
  readonly projectId: string;
  readonly slug: string;
  readonly state: ModuleState;
  /** The published revision that the configuration comes from. People-facing rows remember it. */
  readonly revision: number;
}

/** Tells other modules what happened. The row commits with the writes of the transaction. */
export type Emit<E extends Record<string, Schema>> = <K extends keyof E & string>(event: K, payload: In<E[K]>) => void;

/** A project of the centre, as far as every module may know it. */
export interface ProjectOfCentre {
  readonly id: string;
  readonly slug: string;
}

/** What changed, for the audit trail. Never put a sensitive or confidential value in `details`. */
export interface AuditEntry {
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Something that a module takes away, for the trash. */
export type Trashed<S extends Shape, K extends keyof S['trash']> = {
  /** The id that it has, and has again when it is brought back. */
  readonly id: string;
  /** What people know it by: a name, or a title by language. */
  readonly title: string | { readonly [L in Locale]?: string };
  /** All that is needed to bring it back as it was. */
  readonly content: In<S['trash'][K]>;
} & (S['instances'] extends 'project'
  ? unknown
  : {
      /** The project that it is taken from: who does not work there never sees it. `null`: it belongs to the whole centre. */
      readonly projectId: string | null;
    });

/** What a transaction may tell beside its rows. */
export interface TransactionScope<S extends Shape> {
  readonly emit: Emit<S['events']>;
  /** Leaves a trace of what was done; it commits with the rows. */
  audit(entry: AuditEntry): void;
  /**
   * Puts what the transaction takes away into the trash, where it lies for 30 days. It commits with the rows; the module's `trash` brings
   * it back.
   *
   * @returns the id under which it lies there: give it to the screen, whose `shell.removed` offers to undo.
   * @throws Error for a kind that the contract does not declare, or a content that does not fit its schema.
   */
  toTrash<K extends keyof S['trash'] & string>(kind: K, thing: Trashed<S, K>): string;
  /** Puts a job of this module in the queue. It is there once the transaction commits, and only then. */
  enqueue<I extends Schema>(job: JobReference<S['id'], I>, input: In<I>, options?: EnqueueOptions): void;
}

/** Seals values that must not lie readable in the database, under a key of this centre and module. */
export interface Vault {
  /** AES-256-GCM; the same text sealed twice gives different bytes. */
  seal(plain: string): Uint8Array;
  /** @throws when the bytes were not sealed here or were changed. */
  open(sealed: Uint8Array): string;
  /** A keyed hash for look-up: the same text gives the same bytes within this centre and module, and nowhere else. */
  fingerprint(plain: string): Uint8Array;
}

/** The time of a call. Modules read no other clock, so that tests can move it. */
export interface Clock {
  /** This instant, ISO with Z. */
  now(): string;
  /** Today's date in the centre's time zone, `YYYY-MM-DD`. */
  today(): string;
}

/** What a procedure of a module has in its hands. */
export interface ModuleScope<S extends Shape> {
  readonly caller: Caller;
  readonly centre: CentreOfCall;
  /** Set when the contract says `instances: 'project'`. */
  readonly instance: S['instances'] extends 'project' ? InstanceOfCall : undefined;
  /** The effective configuration: the published one, validated and with defaults. */
  readonly config: Out<S['config']>;
  /** Queries on this module's tables, already limited to the centre. */
  readonly db: Kysely<S['tables']>;
  /** The procedure's transaction. Only in mutations; if `run` throws, nothing of the whole call is kept. */
  transaction<T>(run: (tx: Transaction<S['tables']>, scope: TransactionScope<S>) => Promise<T>): Promise<T>;
  /**
   * A project that the caller works for, by its slug or its id: how a module that a centre has once keeps rows of projects apart.
   *
   * @throws TRPCError `NOT_FOUND` when the centre has no such project, `FORBIDDEN` when the caller does not work for it.
   */
  project(slugOrId: string): Promise<ProjectOfCentre>;
  readonly uses: { readonly [K in keyof S['uses']]: OfferOf<S['uses'][K]>['service'] };
  /** A decision that the contract names: the installation's own, else the module's default. */
  policy<K extends keyof S['policies'] & string>(name: K): S['policies'][K]['default'];
  /** Whether the caller holds a permission of this module. The procedure's own is already checked. */
  can(permission: S['permission']): boolean;
  /** Ends the call with a declared outcome that the screen handles. */
  fail<K extends keyof S['errors'] & string>(code: K, details: In<S['errors'][K]>): never;
  /** A new id, UUIDv7: sorts by time. */
  newId(): string;
  readonly clock: Clock;
  readonly vault: Vault;
}
