export * from './configuration.ts';
export * from './contract.ts';
export * from './locale.ts';
export * from './problem.ts';
export * from './project.ts';
export * from './records.ts';
export * from './roles.ts';
export * from './schema.ts';
