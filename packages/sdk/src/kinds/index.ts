export * from './collective-workshop.ts';
export * from './kind.ts';
