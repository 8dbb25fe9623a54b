import { describe, expect, test } from 'vitest';
import { addressToListenOn } from '../src/exposure.ts';

describe('Where the server listens', () => {
  const open = { publicUrl: 'https://tandem.example.be', developing: false };
  const own = { publicUrl: 'http://localhost:3000', developing: false };

  test('is everywhere for real work', () => {
    expect(addressToListenOn(open, false)).toBeUndefined();
    expect(addressToListenOn(own, false)).toBeUndefined();
  });

  test.each(['http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:3000'])(
    'is this machine alone while accounts for trying exist, at %s',
    (publicUrl) => {
      expect(addressToListenOn({ publicUrl, developing: false }, true)).toBe('127.0.0.1');
    },
  );

  test('is nowhere when a proxy would let others in with a password that everybody knows', () => {
    expect(() => addressToListenOn(open, true)).toThrow(
      expect.objectContaining({
        name: 'StartProblem',
        remedy: expect.stringContaining('leave PUBLIC_URL away') as string,
      }),
    );
    expect(addressToListenOn({ ...open, developing: true }, true)).toBe('127.0.0.1');
  });
});
