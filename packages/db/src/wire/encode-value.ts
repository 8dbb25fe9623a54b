import { DatabaseProblem } from '../problem.ts';

/** A parameter as the wire carries it: text, bytes or null. */
export type EncodedValue = string | Buffer | null;

/**
 * Turns a parameter into what PostgreSQL reads. Our own, so that nothing depends on the time zone of the process
 * (pg writes a `Date` in local time) and so that all values are encoded before the first byte is sent.
 *
 * An array becomes a PostgreSQL array; a JSON array is passed as text, with `JSON.stringify`.
 *
 * @throws DatabaseProblem `value-refused` for a value that has no place in SQL.
 */
export function encodeValue(value: unknown): EncodedValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
    case 'bigint':
    case 'number':
      return String(value);
    case 'object':
      return encodeObject(value);
    default:
      throw new DatabaseProblem('value-refused', {
        message: `A parameter of type ${typeof value} cannot be sent to PostgreSQL.`,
        remedy: 'Pass text, a number, a boolean, bytes, an array, a plain object or null.',
      });
  }
}

function encodeObject(value: object): EncodedValue {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return encodeArray(value);
  return JSON.stringify(value);
}

function encodeArray(items: readonly unknown[]): string {
  return `{${items.map(encodeItem).join(',')}}`;
}

function encodeItem(item: unknown): string {
  if (Array.isArray(item)) return encodeArray(item);
  const encoded = encodeValue(item);
  if (encoded === null) return 'null';
  const text = typeof encoded === 'string' ? encoded : `\\x${encoded.toString('hex')}`;
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
