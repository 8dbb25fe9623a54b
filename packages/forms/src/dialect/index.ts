// Without a component, so that a command or a test can check a schema in plain Node.
export { dialectProblems, type DialectProblem } from './dialect-problems.ts';
export { fieldKind, type FieldKind } from './field-kind.ts';
export type { FormSchema } from './schema.ts';
