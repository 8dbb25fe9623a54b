export { default as Diff } from './Diff.svelte';
export { default as SchemaForm } from './SchemaForm.svelte';
export { default as SchemaToc } from './SchemaToc.svelte';

export { dialectProblems, type DialectProblem } from './dialect/dialect-problems.ts';
export { fieldKind, type FieldKind } from './dialect/field-kind.ts';
export type { FormSchema } from './dialect/schema.ts';

export type { Locks } from './lock.ts';
export type { Origins } from './origin.ts';
export { pathId, type Path } from './path/pointer.ts';
export { readPath, schemaAt, writePath } from './path/tree.ts';
export { countWithin, type FormProblem } from './problem.ts';
export type { Locale, ResolveText, Text } from './text.ts';
export { valueText, type Translate } from './value-text.ts';
