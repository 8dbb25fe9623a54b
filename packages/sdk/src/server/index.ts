/**
 * `@tandem/sdk/server`: what a module does, on the server.
 *
 * @module sdk-server
 */
export * from './call.ts';
export * from './effect.ts';
export * from './failure.ts';
export type { FailureMapOf } from './failures.ts';
export * from './handler.ts';
export * from './host.ts';
export * from './implement.ts';
export * from './indicator.ts';
export * from './job.ts';
export * from './migration.ts';
export * from './prepared.ts';
export * from './procedures.ts';
export * from './replacement.ts';
export * from './retry.ts';
export * from './scope.ts';
export * from './task-scope.ts';
export type * from './trash.ts';
export { createCallerFactory, type ErrorData, type ProcedureMeta, type Root, router } from './trpc.ts';
export { sql } from 'kysely';
