export { type Accounts, accounts, type NewAccount } from './auth/accounts.ts';
export { authMigrations } from './auth/migrations.ts';
export type { AdminHandler } from './http/front.ts';
export type { DemoAccount, ErrorShape, Operation, OperationResult, TandemOnRequest } from './http/tandem-on-request.ts';
export { expectFreePort } from './listen.ts';
export { migrationsOf, open, type Opened } from './open.ts';
export { StartProblem, startLine } from './problem.ts';
export { serve, type Serving } from './serve.ts';
export { readSettings, type Settings } from './settings.ts';
