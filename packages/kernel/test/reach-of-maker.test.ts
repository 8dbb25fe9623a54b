import { type Role, roles } from '@tandem/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldInCentre } from '../src/member/members.ts';
import { reachOfMaker } from '../src/token/reach-of-maker.ts';

const maker = '0198c0de-0000-7000-8000-000000000009';
const projects = ['a', 'b', 'c'];
const held: fc.Arbitrary<HeldInCentre> = fc.record({
  roles: fc.subarray<Role>([...roles], { minLength: 1 }),
  projects: fc.option(fc.subarray(projects, { minLength: 1 })),
});
const reaches = (one: HeldInCentre | null) =>
  new Set(
    one ? one.roles.flatMap((role) => (one.projects ?? [...projects, 'later']).map((at) => `${role} in ${at}`)) : [],
  );

describe('what a token reaches', () => {
  it('is what it was given and what its maker holds, exactly', () => {
    fc.assert(
      fc.property(held, held, (given, now) => {
        const left = reaches(reachOfMaker({ ...given, created_by: maker }, now));
        const both = [...reaches(given)].filter((one) => reaches(now).has(one));
        expect(left).toEqual(new Set(both));
      }),
    );
  });

  it('is nothing when its maker is no member', () => {
    fc.assert(
      fc.property(held, (given) => {
        expect(reachOfMaker({ ...given, created_by: maker }, undefined)).toBeNull();
      }),
    );
  });

  it('is what it was given when the installation’s own command made it', () => {
    fc.assert(
      fc.property(held, fc.option(held, { nil: undefined }), (given, now) => {
        expect(reachOfMaker({ ...given, created_by: 'tandem command' }, now)).toEqual(given);
      }),
    );
  });
});
