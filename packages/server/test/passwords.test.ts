import { describe, expect, test } from 'vitest';
import { passwords } from '../src/auth/passwords.ts';

describe('A password', () => {
  test('fits its hash, however its accents were typed, and no other does', async () => {
    const hash = await passwords.hash('été à Évere 2026');
    expect(await passwords.verify({ hash, password: 'été à Évere 2026'.normalize('NFD') })).toBe(true);
    expect(await passwords.verify({ hash, password: 'ete a Evere 2026' })).toBe(false);
  });

  test('is hashed differently each time, at a cost that is written with it', async () => {
    const [one, other] = await Promise.all([passwords.hash('deux fois le même'), passwords.hash('deux fois le même')]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w+/]+=*\$[\w+/]+=*$/);
  });

  test('of an earlier, lower cost still fits', async () => {
    const salt = Buffer.from('salt');
    const { scryptSync } = await import('node:crypto');
    const key = scryptSync('un vieux mot de passe', salt, 64, { N: 1024, r: 8, p: 1 });
    const hash = ['scrypt', 1024, 8, 1, salt.toString('base64'), key.toString('base64')].join('$');
    expect(await passwords.verify({ hash, password: 'un vieux mot de passe' })).toBe(true);
  });

  test.each(['', 'plain', 'scrypt$$$$$', 'scrypt$32768$8$3$c2FsdA==$', 'bcrypt$1$2$3$c2FsdA==$a2V5'])(
    'fits no hash that is not ours: %j',
    async (hash) => {
      expect(await passwords.verify({ hash, password: '' })).toBe(false);
    },
  );
});
