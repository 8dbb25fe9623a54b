import { onBothDatabases } from '@tandem/testkit';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { LIMITS } from '../src/auth/attempts.ts';
import { passwords } from '../src/auth/passwords.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { password, type Tandem, tandemOn } from './fixture/tandem.ts';

// Counting is what is tested here: a hundred real hashes would only cost time.
vi.spyOn(passwords, 'hash').mockImplementation((word) => Promise.resolve(`plain ${word}`));
vi.spyOn(passwords, 'verify').mockImplementation(({ hash, password: word }) =>
  Promise.resolve(hash === `plain ${word}`),
);

onBothDatabases('The limit on signing in', migrationsOf(composition), (on) => {
  let one: Tandem;
  let other: Tandem;

  beforeAll(async () => {
    const behindProxy = { publicUrl: 'http://localhost:3000', behindProxy: true };
    [one, other] = [await tandemOn(on.database, behindProxy), await tandemOn(on.database, behindProxy)];
    await one.hasMember('marie@demo.example', ['coordinator'], 'bruxelles');
  });
  beforeEach(() => on.asOwner((owner) => owner.script('delete from auth.sign_in_attempt')));
  afterAll(() => Promise.all([one.stop(), other.stop()]));

  const knock = (tandem: Tandem, email: string, from: string, word = 'pas le bon du tout') =>
    tandem.post('/api/auth/sign-in/email', { email, password: word }, { 'x-forwarded-for': from });
  const times = <T>(count: number, run: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => run(index));

  test('closes an account after ten wrong passwords, from wherever they came, on all servers', async () => {
    const tried = await Promise.all(
      times(LIMITS.account, (index) => knock(one, 'marie@demo.example', `192.0.2.${index}`)),
    );
    expect(tried.map(({ status }) => status)).toEqual(times(LIMITS.account, () => 401));

    const refused = await knock(other, 'marie@demo.example', '198.51.100.1', password);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('900');
    expect(await refused.json()).toEqual({ error: 'Too many attempts. Wait, then try again.', retryAfterSeconds: 900 });
  });

  test('looks at no more passwords when a thousand come at once', async () => {
    const tried = await Promise.all(
      times(40, (index) => knock(index % 2 ? one : other, 'marie@demo.example', `192.0.2.${index}`)),
    );
    expect(tried.filter(({ status }) => status === 401)).toHaveLength(LIMITS.account);
    expect(tried.filter(({ status }) => status === 429)).toHaveLength(40 - LIMITS.account);
  });

  test('closes an account that nobody has just the same', async () => {
    await Promise.all(times(LIMITS.account, (index) => knock(one, 'personne@demo.example', `192.0.2.${index}`)));
    expect((await knock(one, 'personne@demo.example', '198.51.100.1')).status).toBe(429);
  });

  test('closes an address that tries one account after another', async () => {
    await knock(one, 'someone@demo.example', '203.0.113.9');
    await knock(one, 'someone.else@demo.example', '203.0.113.9');
    await on.asOwner((owner) =>
      owner.script(`update auth.sign_in_attempt set attempts = ${LIMITS.address} where attempts = 2`),
    );
    expect((await knock(other, 'marie@demo.example', '203.0.113.9', password)).status).toBe(429);
    expect((await knock(other, 'marie@demo.example', '203.0.113.10', password)).status).toBe(200);
  });

  test('opens again after a quarter of an hour', async () => {
    await Promise.all(times(LIMITS.account, (index) => knock(one, 'marie@demo.example', `192.0.2.${index}`)));
    one.clock.advance(LIMITS.windowSeconds * 1000 - 1000);
    const refused = await knock(one, 'marie@demo.example', '198.51.100.1', password);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    one.clock.advance(1000);
    expect((await knock(one, 'marie@demo.example', '198.51.100.1', password)).status).toBe(200);
  });

  test('forgets the failures of an account when its person signs in, and keeps no row that has run out', async () => {
    await Promise.all(times(LIMITS.account - 1, () => knock(other, 'marie@demo.example', '192.0.2.1')));
    expect((await knock(other, 'marie@demo.example', '192.0.2.2', password)).status).toBe(200);
    expect((await knock(other, 'marie@demo.example', '192.0.2.2')).status).toBe(401);
    other.clock.advance(LIMITS.windowSeconds * 1000);
    await knock(other, 'last@demo.example', '192.0.2.3');
    const rows = await on.asOwner((owner) => owner.query('select key from auth.sign_in_attempt'));
    expect(rows).toHaveLength(2);
  });

  test('names nobody in its table', async () => {
    await knock(one, 'marie@demo.example', '192.0.2.1');
    const rows = await on.asOwner((owner) => owner.query<{ key: string }>('select key from auth.sign_in_attempt'));
    expect(rows.map(({ key }) => key)).toEqual([
      expect.stringMatching(/^[\w-]{43}$/),
      expect.stringMatching(/^[\w-]{43}$/),
    ]);
  });
});
