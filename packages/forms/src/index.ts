export { default as Diff } from './Diff.svelte';
export { default as SchemaForm } from './SchemaForm.svelte';
export { default as SchemaToc } from './SchemaToc.svelte';

export * from './dialect/index.ts';

export type { Locks } from './lock.ts';
export type { Origins } from './origin.ts';
export * from './path/index.ts';
export type { Whole } from './item-choice.ts';
export { countWithin, type FormProblem } from './problem.ts';
export { asCounted } from './quantity.ts';
export type { Locale, ResolveText, Text } from './text.ts';
export { createSectionFolds, type SectionFolds } from './section/section-folds.svelte.ts';
export { valueText } from './value-text.ts';
export type { Translate, Wording } from './wording.ts';
