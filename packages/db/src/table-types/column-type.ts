import type { Column } from './column.ts';

/** TypeScript of a PostgreSQL type, as this package's driver reads it. What is not here is read as text. */
const READ_AS: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  oid: 'number',
  bytea: 'Uint8Array',
};

const JSON_TYPES = new Set(['json', 'jsonb']);

/** The TypeScript type of a column, in Kysely's terms. */
export function columnType(column: Column): string {
  if (column.name === 'tenant_id') return 'ColumnType<string, never, never>';
  if (JSON_TYPES.has(column.type) && !column.is_array) return jsonType(column);
  const read = nullable(column, arrayOf(column, elementType(column)));
  if (column.generated) return `GeneratedAlways<${read}>`;
  return column.has_default ? `Generated<${read}>` : read;
}

/** Read as a value, written as text: an array given as such would become an array of PostgreSQL. */
function jsonType(column: Column): string {
  const written = column.nullable ? 'string | null' : 'string';
  const inserted = column.has_default ? `${written} | undefined` : written;
  return `ColumnType<unknown, ${inserted}, ${written}>`;
}

function elementType({ labels, type }: Column): string {
  if (labels) return labels.map((label) => `'${label.replaceAll("'", String.raw`\'`)}'`).join(' | ');
  return READ_AS[type] ?? (JSON_TYPES.has(type) ? 'unknown' : 'string');
}

function arrayOf({ is_array }: Column, element: string): string {
  if (!is_array) return element;
  return element.includes(' ') ? `(${element})[]` : `${element}[]`;
}

function nullable(column: Column, type: string): string {
  return column.nullable ? `${type} | null` : type;
}
