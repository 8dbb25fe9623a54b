export * from './dialect-problems.ts';
export * from './field-kind.ts';
export * from './schema.ts';
export * from './union.ts';
