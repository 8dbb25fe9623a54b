/**
 * `@tandem/sdk/admin`: what a module shows, on the server and in the browser.
 *
 * @module sdk-admin
 */
export type * from './command.ts';
export * from './contract-type.ts';
export * from './define-admin.ts';
export * from './failure.ts';
export type * from './finder.ts';
export type * from './first-step.ts';
export type { ModuleClient, Mutation, Query } from './module-client.ts';
export * from './printed-document.ts';
export * from './project-around.ts';
export * from './screen.ts';
export type { CoreSlots } from './slots.ts';
