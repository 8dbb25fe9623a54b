/**
 * `@tandem/sdk`: the contract language, the same in the browser and on the server.
 *
 * @module sdk
 */
export * from './advice.ts';
export * from './configuration.ts';
export * from './contract.ts';
export * from './core-events.ts';
export * from './define-module.ts';
export * from './implement-kind.ts';
export * from './instrument.ts';
export * from './lifecycle.ts';
export * from './locale.ts';
export * from './most-instances.ts';
export * from './need.ts';
export * from './plain-letters.ts';
export * from './policy.ts';
export * from './problem.ts';
export * from './problem-of.ts';
export * from './project.ts';
export * from './records.ts';
export * from './roles.ts';
export * from './schema.ts';
export * from './schema-issue.ts';
export * from './service.ts';
export * from './slot.ts';
export * from './standing.ts';
export type * from './trash.ts';
