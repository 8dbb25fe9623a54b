import { sql } from 'kysely';
import { openDatabase } from '../src/index.ts';

/**
 * Prints what the driver makes of values of every type, as JSON with their JavaScript types; run by parity.test.ts in
 * several time zones. The first argument is the URL of a server, or empty for the embedded database.
 */
const VALUES = [
  `date '2026-03-29'`,
  `date '0044-03-15 BC'`,
  `time '02:30'`,
  `time '23:59:59.5'`,
  `timetz '09:00+02'`,
  `timestamp '2026-03-29 02:30:00'`,
  `timestamp 'infinity'`,
  `timestamptz '2026-03-29 02:30:00+01'`,
  `timestamptz '2026-10-25 01:30:00.5Z'`,
  `timestamptz '2026-10-25 01:30:00.123456Z'`,
  `timestamptz 'infinity'`,
  `timestamptz '12026-10-25 01:30:00Z'`,
  `timestamptz '0044-03-15 12:00:00Z BC'`,
  `interval '1 year 2 months 3 days 04:05:06.7'`,
  `interval '-90 minutes'`,
  `array[date '2026-03-29', null]`,
  `array[time '09:00']`,
  `array[timestamp '2026-03-29 02:30:00']`,
  `array[timestamptz '2026-03-29 02:30:00+01']`,
  `array[interval '1 hour']`,
  `int2 '7'`,
  `int4 '-7'`,
  `int8 '9007199254740991'`,
  `array[int8 '1', int8 '2']`,
  `count(*)`,
  `numeric '12345678901234567890.120'`,
  `array[numeric '1.50']`,
  `float4 '1.5'`,
  `float8 'NaN'`,
  `true`,
  `array[true, false, null]`,
  `text 'été'`,
  `array['a,b', 'c"d', null, '']`,
  `uuid '019a0000-0000-7000-8000-000000000001'`,
  `array[uuid '019a0000-0000-7000-8000-000000000001']`,
  `'{"a": [1, "x", null], "b": "2026-03-29"}'::jsonb`,
  `'[1, 2]'::json`,
  `array['{"a": 1}'::jsonb]`,
  `'\\x00ff10'::bytea`,
  `array['\\x00ff10'::bytea]`,
  `null::date`,
  `array[[1, 2], [3, 4]]`,
];

/** Values of JavaScript as parameters, and what PostgreSQL understood. */
const PARAMETERS = [
  sql`${'2026-03-29'}::date::text`,
  sql`${new Date('2026-03-29T01:30:00Z')}::timestamptz`,
  sql`${[1, 2, 3]}::int[]`,
  sql`${['a,b', 'c"d', null, String.raw`e\f`]}::text[]`,
  sql`${[
    [1, 2],
    [3, 4],
  ]}::int[]`,
  sql`${{ a: [1] }}::jsonb`,
  sql`${JSON.stringify([1, 'x'])}::jsonb`,
  sql`${Uint8Array.from([0, 255, 16])}::bytea`,
  sql`${[Uint8Array.from([0, 255, 16])]}::bytea[]`,
  sql`${12n}::int8`,
  sql`${1.5}::numeric`,
  sql`${true}::boolean`,
  sql`${undefined}::text`,
];

/** A value with the JavaScript types that JSON does not tell. */
function described(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return { [typeof value]: String(value) };
  if (Array.isArray(value)) return { array: value.map(described) };
  const entries = Object.entries(value).map(([name, item]): [string, unknown] => [name, described(item)]);
  return { [Object.getPrototypeOf(value).constructor.name]: Object.fromEntries(entries) };
}

const url = process.argv[2];
const database = await openDatabase({ url: url === '' ? undefined : url, allowOwner: true });
const { withOwner, prepareRoles } = await import('../src/index.ts');
await withOwner({ database }, (executor) => prepareRoles(executor));
const answers = await database.system(async () => {
  const found: unknown[] = [];
  for (const expression of [...VALUES.map((value) => sql.raw(value)), ...PARAMETERS]) {
    const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(database.kysely);
    found.push(described(rows[0]?.value));
  }
  return found;
});
await database.close();
process.stdout.write(JSON.stringify(answers));
