import pg from 'pg';
import { DatabaseProblem } from '../problem.ts';

/** Reads the text form of one value. */
export type ValueReader = (text: string) => unknown;

const { types } = pg;

/**
 * The values that PostgreSQL sends, in the shape the rest of the program sees, on both databases:
 * dates, times and intervals stay text (a `Date` would shift them by the zone of the process), instants become ISO with
 * Z, int8 a checked number, numeric text, bytea bytes, json its value.
 */
const readers: readonly { readonly type: number; readonly array: number; readonly read: ValueReader }[] = [
  { type: types.builtins.DATE, array: 1182, read: asText },
  { type: types.builtins.TIME, array: 1183, read: asText },
  { type: types.builtins.TIMETZ, array: 1270, read: asText },
  { type: types.builtins.INTERVAL, array: 1187, read: asText },
  { type: types.builtins.NUMERIC, array: 1231, read: asText },
  { type: types.builtins.UUID, array: 2951, read: asText },
  { type: types.builtins.TIMESTAMP, array: 1115, read: readLocalDateTime },
  { type: types.builtins.TIMESTAMPTZ, array: 1185, read: readInstant },
  { type: types.builtins.INT8, array: 1016, read: readWholeNumber },
  { type: types.builtins.BYTEA, array: 1001, read: readBytes },
  { type: types.builtins.JSON, array: 199, read: readJson },
  { type: types.builtins.JSONB, array: 3807, read: readJson },
];

const byType = new Map<number, ValueReader>(
  readers.flatMap(({ type, array, read }) => [
    [type, read],
    [array, arrayOf(read)],
  ]),
);

/** The reader of a PostgreSQL type, by its oid; types not named here are read as pg reads them. */
export function readerOf(type: number): ValueReader {
  return byType.get(type) ?? types.getTypeParser(type, 'text');
}

function asText(text: string): string {
  return text;
}

/** `2026-03-29 09:00:00` → `2026-03-29T09:00:00`; `infinity` stays. */
function readLocalDateTime(text: string): string {
  return text.replace(' ', 'T');
}

const INSTANT = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?\+00$/;

/** `2026-03-29 07:00:00.5+00` → `2026-03-29T07:00:00.500Z`; microseconds stay where there are any. */
function readInstant(text: string): string {
  const parts = INSTANT.exec(text);
  if (!parts) return text;
  const [, date, time, fraction = '.'] = parts;
  return `${date}T${time}${fraction.padEnd(fraction.length > 4 ? 7 : 4, '0')}Z`;
}

function readWholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new DatabaseProblem('value-refused', {
    message: `The int8 value ${text} is larger than a number of JavaScript can hold exactly.`,
    remedy: 'Select it as text: cast it with ::text in the query.',
  });
}

const HEXADECIMAL = /^\\x/;

function readBytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replace(HEXADECIMAL, ''), 'hex'));
}

function readJson(text: string): unknown {
  return JSON.parse(text);
}

/** What pg-types really exports under this name; its declarations describe another function. */
interface ArrayParser {
  create(text: string, read: ValueReader): { parse(): unknown[] };
}

function arrayOf(read: ValueReader): ValueReader {
  const parser = types.arrayParser as unknown as ArrayParser;
  return (text) => parser.create(text, read).parse();
}
