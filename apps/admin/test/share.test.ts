import { share } from '#lib/configuration/share.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('what did not change stays the very same data, and what did is as it was answered', () => {
  const before = {
    places: 12,
    domains: [{ key: 'a', name: { fr: 'Logement' } }, { key: 'b' }],
    team: { roles: [1, 2] },
  };
  const after = structuredClone({ ...before, domains: [...before.domains, { key: 'c' }] });
  const shared = share(before, after);
  expect(shared).toEqual(after);
  expect(shared.team).toBe(before.team);
  expect(shared.domains[0]).toBe(before.domains[0]);
  expect(share(before, structuredClone(before))).toBe(before);
});

it('is the same data as the answer, whatever was there before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(JSON.stringify(share(before, after))).toBe(JSON.stringify(after));
    }),
  );
});
