import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BRUSSELS, MODULES, reading } from './centres.ts';
import { createServerDatabase, onBothDatabases, type ServerDatabase } from './databases.ts';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('parity-values.ts', import.meta.url));

async function answers(zone: string, url: string): Promise<unknown[]> {
  const { stdout } = await run(process.execPath, [SCRIPT, url], { env: { ...process.env, TZ: zone } });
  return JSON.parse(stdout) as unknown[];
}

/** A server set up by someone of another taste: what it sends must not depend on that. */
const OTHER_TASTE = ['timezone to "Asia/Tokyo"', `datestyle to 'SQL, DMY'`, 'intervalstyle to postgres_verbose'];

describe('values', () => {
  let server: ServerDatabase;
  let inBrussels: unknown[];
  beforeAll(async () => {
    server = await createServerDatabase();
    for (const setting of OTHER_TASTE) await server.asSuperuser(`alter database ${server.name} set ${setting}`);
    inBrussels = await answers('Europe/Brussels', '');
  });
  afterAll(() => server.drop());

  it.each([
    ['America/New_York', 'embedded'],
    ['Europe/Brussels', 'server'],
    ['America/New_York', 'server'],
  ])('are the same in %s on the %s database as in Brussels on the embedded one', async (zone, kind) => {
    expect(inBrussels.length).toBeGreaterThan(50);
    expect(await answers(zone, kind === 'server' ? server.superuserUrl : '')).toEqual(inBrussels);
  });
});

onBothDatabases('a value', MODULES, (opened) => {
  const valueOf = (expression: string) =>
    opened().database.tenant(reading(BRUSSELS), async () => {
      const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
        opened().database.kysely,
      );
      return rows[0]?.value;
    });

  it.each([
    [`date '2026-03-29'`, '2026-03-29'],
    [`time '09:00'`, '09:00:00'],
    [`timestamp '2026-03-29 02:30'`, '2026-03-29T02:30:00'],
    [`timestamptz '2026-03-29 03:30+02'`, '2026-03-29T01:30:00.000Z'],
    [`timestamptz '2026-03-29 03:30:00.1234+02'`, '2026-03-29T01:30:00.123400Z'],
    [`interval '1 month 90 minutes'`, 'P1MT1H30M'],
    [`array[date '2026-03-29']`, ['2026-03-29']],
    [`int8 '42'`, 42],
    [`numeric '1.50'`, '1.50'],
    [`'{"a":1}'::jsonb`, { a: 1 }],
    [`'\\x00ff'::bytea`, Uint8Array.from([0, 255])],
  ])('%s is read as %o', async (expression, value) => {
    expect(await valueOf(expression)).toStrictEqual(value);
  });

  it('of int8 beyond what a number holds exactly is refused, not rounded', async () => {
    await expect(valueOf(`int8 '9007199254740993'`)).rejects.toMatchObject({ code: 'value-refused' });
    expect(await valueOf('1')).toBe(1);
  });
});
