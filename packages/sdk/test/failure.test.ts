import { failure, problemsIn, referenceIn, refusalIn } from '@tandem/sdk/admin';
import { describe, expect, it } from 'vitest';
import { people } from './workshop.ts';

const known = {
  data: {
    code: 'UNPROCESSABLE_CONTENT',
    failure: { code: 'people/national-number-known', details: { personId: 'a' } },
  },
};

describe('what a screen reads in an error', () => {
  it('is the details of the outcome it asks for, of that module only', () => {
    expect(failure(known, people, 'national-number-known')).toEqual({ personId: 'a' });
    const foreign = { data: { failure: { code: 'gent-people/national-number-known', details: {} } } };
    expect(failure(foreign, people, 'national-number-known')).toBeUndefined();
  });

  it('is the refusal, the problems or the reference', () => {
    const problems = [{ path: '/name', severity: 'block', key: 'problem.required' }];
    expect(refusalIn(known)).toBe('UNPROCESSABLE_CONTENT');
    expect(problemsIn({ data: { problems } })).toEqual(problems);
    expect(referenceIn({ data: { reference: '12AB-34CD' } })).toBe('12AB-34CD');
  });

  it.each([undefined, null, 'offline', new Error('offline'), { data: null }])('is nothing in %o', (error) => {
    expect(failure(error, people, 'national-number-known')).toBeUndefined();
    expect([refusalIn(error), problemsIn(error), referenceIn(error)]).toEqual([undefined, [], undefined]);
  });
});
