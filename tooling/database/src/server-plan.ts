import type { Account } from './account.ts';

/** All the supervisor needs to know, sent to it as one line of JSON. */
export interface ServerPlan {
  /** Empty folder owned by the account; the supervisor removes it at the end. */
  readonly folder: string;
  /** Folder of `initdb` and `postgres`. */
  readonly binaries: string;
  readonly account?: Account;
  readonly port: number;
  /** Of the superuser `postgres`. */
  readonly password: string;
  readonly durable: boolean;
}
