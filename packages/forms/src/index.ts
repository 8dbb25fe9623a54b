export { default as Diff } from './Diff.svelte';
export { default as SchemaForm } from './SchemaForm.svelte';
export { default as SchemaToc } from './SchemaToc.svelte';

export * from './dialect/index.ts';

export type { Locks } from './lock.ts';
export type { Origins } from './origin.ts';
export { pathId, type Path } from './path/pointer.ts';
export { readPath, schemaAt, writePath } from './path/tree.ts';
export { countWithin, type FormProblem } from './problem.ts';
export type { Locale, ResolveText, Text } from './text.ts';
export { valueText, type Translate } from './value-text.ts';
