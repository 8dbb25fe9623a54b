import { describe, expect, test } from 'vitest';
import { refuseOldServer } from '../src/server/version-check.ts';
import type { SqlExecutor } from '../src/wire/sql-executor.ts';

/** A server that says this of itself. */
const serverOf = (version: string): SqlExecutor => ({
  query: <Row>() => Promise.resolve([{ version, major: Number.parseInt(version, 10) }] as Row[]),
  script: () => Promise.resolve(),
});

describe('The version of a server', () => {
  test.each(['15.0', '15.18 (Debian 15.18-0+deb12u1)', '18.6'])('%s will do', async (version) => {
    await expect(refuseOldServer(serverOf(version))).resolves.toBeUndefined();
  });

  test.each(['14.19', '9.6.24'])('%s is refused, with what to do', async (version) => {
    await expect(refuseOldServer(serverOf(version))).rejects.toMatchObject({
      code: 'too-old',
      message: `The server runs PostgreSQL ${version}; Tandem needs 15 or later.`,
      remedy: 'Upgrade the server, or let DATABASE_URL name a newer one.',
    });
  });
});
