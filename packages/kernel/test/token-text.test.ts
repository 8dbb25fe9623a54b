import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfToken, isTokenText, newTokenText } from '../src/token/token-text.ts';

describe('the text of an access token', () => {
  const texts = Array.from({ length: 500 }, newTokenText);

  it('has a prefix that a search for secrets finds, and is taken whole by a double click', () => {
    for (const text of texts) expect(text).toMatch(/^tandem_[0-9A-Za-z]{49}$/);
  });

  it('is never the same twice, and uses the whole room of its 256 bits', () => {
    expect(new Set(texts).size).toBe(texts.length);
    for (let place = 0; place < 43; place += 1) {
      const digits = new Set(texts.map((text) => text.charAt('tandem_'.length + place)));
      // The first of 43 digits holds what is left of 256 bits above 42 digits.
      expect(digits.size).toBeGreaterThan(place === 0 ? 40 : 55);
    }
  });

  it('is known for one by itself', () => {
    expect(texts.every(isTokenText)).toBe(true);
  });

  it('is no token when one character is another', () => {
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.integer({ min: 7, max: 55 }),
        fc.constantFrom(...digits.split('')),
        (text, at, digit) => {
          const changed = text.slice(0, at) + digit + text.slice(at + 1);
          return changed === text || !isTokenText(changed);
        },
      ),
    );
    expect(isTokenText(`${texts[0]} `)).toBe(false);
    expect(isTokenText(`${texts[0]}\n`)).toBe(false);
  });

  it('is no token when it is anything else', () => {
    fc.assert(fc.property(fc.string(), (text) => !isTokenText(text)));
    expect(isTokenText('')).toBe(false);
  });

  it('leaves a hash of 32 bytes that is not made of it', () => {
    const [text = ''] = texts;
    expect(hashOfToken(text)).toHaveLength(32);
    expect(hashOfToken(text).toString('latin1')).not.toContain(text.slice(10, 14));
    expect(hashOfToken(text)).toEqual(hashOfToken(text));
  });
});
