import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vaults } from '../src/vault.ts';
import { brussels, ghent, secret } from './fixture-host.ts';

const vault = vaults(secret)(brussels.id, 'people');
const number = '85073003328';
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('a sealed value', () => {
  it('opens where it was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(vault.open(vault.seal(text))).toBe(text);
      }),
    );
  });

  it('opens after a restart: keys come from the secret alone', () => {
    expect(vaults(secret)(brussels.id, 'people').open(vault.seal(number))).toBe(number);
  });

  it('is never the same twice, and does not show what it holds', () => {
    const [one, other] = [vault.seal(number), vault.seal(number)];
    expect(hex(one)).not.toBe(hex(other));
    expect(Buffer.from(one).includes(number)).toBe(false);
  });

  it.each([
    ['in another centre', vaults(secret)(ghent.id, 'people')],
    ['in another module', vaults(secret)(brussels.id, 'calendar')],
    ['under another secret', vaults(secret.toUpperCase())(brussels.id, 'people')],
  ])('does not open %s', (_, elsewhere) => {
    expect(() => elsewhere.open(vault.seal(number))).toThrow('does not open here');
  });

  it('does not open when a single bit of it was changed, or a part is missing', () => {
    const sealed = vault.seal(number);
    for (const [index, byte] of sealed.entries()) {
      const changed = Buffer.from(sealed);
      changed[index] = byte ^ 1;
      expect(() => vault.open(changed)).toThrow(/does not open here|does not know/);
      expect(() => vault.open(sealed.subarray(0, index))).toThrow(/does not open here|does not know/);
    }
  });
});

describe('a fingerprint', () => {
  it('is the same for the same text in the same centre and module', () => {
    expect(hex(vault.fingerprint(number))).toBe(hex(vaults(secret)(brussels.id, 'people').fingerprint(number)));
  });

  it('is another one in another centre, module or installation, and for another text', () => {
    const others = [
      vaults(secret)(ghent.id, 'people'),
      vaults(secret)(brussels.id, 'calendar'),
      vaults(secret.toUpperCase())(brussels.id, 'people'),
    ].map((elsewhere) => hex(elsewhere.fingerprint(number)));
    expect(new Set([hex(vault.fingerprint(number)), hex(vault.fingerprint('85073003329')), ...others]).size).toBe(5);
  });
});

it('A vault needs a secret that deserves the name', () => {
  expect(() => vaults('too short')).toThrow('The secret has 9 characters. Set TANDEM_SECRET to at least 32.');
});
