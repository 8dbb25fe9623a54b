export * from './dialect-problem.ts';
export * from './dialect-problems.ts';
export * from './field-kind.ts';
export { listOfItems, placeOfItems } from './items-of.ts';
export { sameData } from './same-data.ts';
export * from './schema.ts';
export * from './union.ts';
