import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Installation, installationOn } from './host/installation.ts';
import { spawnCommand } from './host/spawn-tandem.ts';

describe('tandem seed', () => {
  let on: Installation;
  beforeAll(async () => {
    on = await installationOn('server');
  });
  afterAll(() => on.remove());

  test('puts people who do not exist into one centre, findable as all others', async () => {
    const seeding = spawnCommand(['seed', '--people', '4500', '--centre', 'gent'], on.environment);
    expect([await seeding.ended, seeding.errors]).toEqual([0, '']);
    expect(seeding.output).toBe('  4500 people\n');
    const server = await on.start();
    const found = await (await on.signIn()).query('people.person.list', { search: 'aicha', limit: 1 });
    expect(await found.json()).toMatchObject({ result: { data: { items: [{ firstName: 'Aïcha' }] } } });
    server.kill('SIGINT');
    expect(await server.ended).toBe(0);
    const [{ count } = { count: 0 }] = await on.asOwner((owner) =>
      owner.query<{ count: number }>('select count(*) as count from people.person'),
    );
    expect(count).toBe(4500);
  });

  test(
    'fills the demo centres where they are asked for, and then only this machine may sign in',
    { timeout: 60_000 },
    async () => {
      const seeding = spawnCommand(['seed', '--demo'], on.environment);
      expect([await seeding.ended, seeding.errors]).toEqual([0, '']);
      const twice = spawnCommand(['seed', '--demo'], on.environment);
      expect([await twice.ended, twice.errors]).toEqual([
        1,
        'tandem: A centre "antwerpen" is there already, and the demo makes one. Nothing was changed. Fill the demo into a database of its own.\n',
      ]);
      const open = spawnCommand(['serve'], { ...on.environment, PUBLIC_URL: 'https://tandem.example.be' });
      expect(await open.ended).toBe(1);
      expect(open.errors).toMatch(/^Tandem cannot start: There are accounts for trying, .*\n$/);
    },
  );
});
