import type { FormSchema } from './schema.ts';

/** A field of a schema and where it stands, items of lists as `*`. */
export interface FieldPlace {
  readonly path: string;
  readonly schema: FormSchema;
}

/** Every field inside `schema`, outer ones before those in them; of a union those of all branches. */
export function everyField(schema: FormSchema, path = ''): readonly FieldPlace[] {
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [{ path: at, schema: property }, ...everyField(property, at)];
  });
  const items = schema.items ? everyField(schema.items, `${path}/*`) : [];
  return [...properties, ...items, ...(schema.oneOf ?? []).flatMap((branch) => everyField(branch, path))];
}
