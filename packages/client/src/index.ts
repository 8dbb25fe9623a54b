export type { CallsOf, Mutation, Query } from './calls.ts';
export { createTandemClient, type TandemClient, type TandemClientSettings } from './create-tandem-client.ts';
export { type FailureMap, type InputProblem, problemsIn, referenceIn, refusalIn } from './error-data.ts';
