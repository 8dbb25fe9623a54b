import type { FormSchema } from '@tandem/sdk/dialect';

/** One field of an object, with those that depend on its answer. */
export interface FieldLayout {
  readonly name: string;
  readonly schema: FormSchema;
  /** No answer is asked for: the property may be absent and nothing takes its place. */
  readonly optional: boolean;
  /** Fields shown under this one while its answer is the one they wait for. */
  readonly dependents: readonly FieldLayout[];
}

/** The fields of an object in the order they are asked, each followed by those that depend on it. */
export function layoutFields(schema: FormSchema, without: readonly string[] = []): readonly FieldLayout[] {
  const properties = Object.entries(schema.properties ?? {}).filter(
    ([name, property]) => !without.includes(name) && property.const === undefined,
  );
  const ordered = properties.toSorted(([, a], [, b]) => (a['x-order'] ?? Infinity) - (b['x-order'] ?? Infinity) || 0);
  const names = new Set(ordered.map(([name]) => name));
  const hangsOn = (property: FormSchema) => property['x-show-if']?.field;

  const place = ([name, property]: readonly [string, FormSchema]): FieldLayout => ({
    name,
    schema: property,
    optional: !schema.required?.includes(name) && property.default === undefined && property.type !== 'boolean',
    dependents: ordered.filter(([other, waiting]) => other !== name && hangsOn(waiting) === name).map(place),
  });
  return ordered.filter(([, property]) => !names.has(hangsOn(property) ?? '')).map(place);
}

/** Whether the items of a list are a single field each: nothing to fold away. */
export const isOneLine = (list: FormSchema): boolean =>
  Object.keys(list.items?.properties ?? {}).filter((name) => name !== list['x-key']).length === 1;

/** A part of the form with its own heading. */
export interface SectionLayout {
  /** Message key of the heading; absent for fields that stand in no section. */
  readonly title?: string;
  readonly fields: readonly FieldLayout[];
}

/** The sections of a configuration, in the order in which their first field is asked. */
export function layoutSections(schema: FormSchema): readonly SectionLayout[] {
  const sections = Map.groupBy(layoutFields(schema), (field) => field.schema['x-section']);
  return Array.from(sections, ([title, fields]) => ({ ...(title !== undefined && { title }), fields }));
}

/** Whether a field is asked now, given the answers beside it. What is not asked keeps the value it had. */
export function isShown(schema: FormSchema, siblings: unknown): boolean {
  const condition = schema['x-show-if'];
  if (!condition) return true;
  const answers = (siblings ?? {}) as Readonly<Record<string, unknown>>;
  return answers[condition.field] === condition.equals;
}
