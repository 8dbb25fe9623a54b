import { fieldKind, type FormSchema } from '@tandem/sdk/dialect';
import { layoutFields } from './layout.ts';

/** What a field holds before anyone answers: the default, an empty text or list, or nothing. */
function newValue(schema: FormSchema): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  switch (fieldKind(schema)) {
    case 'text':
    case 'textarea':
      return '';
    case 'switch':
      return false;
    case 'checks':
    case 'items':
    case 'list':
      return [];
    case 'translated':
      return {};
    case 'group':
      return newObject(schema);
    default:
      return undefined;
  }
}

/** An object with a fresh value for every property that must be there. */
export function newObject(schema: FormSchema): Readonly<Record<string, unknown>> {
  const constants = Object.entries(schema.properties ?? {}).filter(([, property]) => property.const !== undefined);
  const asked = layoutFields(schema)
    .flatMap(withDependents)
    .filter((field) => !field.optional);
  const values = [...constants, ...asked.map((field) => [field.name, field.schema] as const)]
    .map(([name, property]) => [name, newValue(property)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(values);
}

type Field = ReturnType<typeof layoutFields>[number];
const withDependents = (field: Field): readonly Field[] => [field, ...field.dependents.flatMap(withDependents)];
