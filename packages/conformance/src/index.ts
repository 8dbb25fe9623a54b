export * from './exemptions.ts';
export * from './module-rules.ts';
export * from './project-rules.ts';
export * from './result.ts';
export * from './rule.ts';
export * from './standing.ts';
export * from './unchecked.ts';
