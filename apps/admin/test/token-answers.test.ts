import { describe, expect, it } from 'vitest';
import { type TokenAnswers, tokenMistakes } from '../src/lib/settings/token-answers.ts';

const period = { earliest: '2026-11-24', latest: '2027-11-25' };
const complete: TokenAnswers = {
  name: 'Monthly report',
  scopes: ['core.project.read'],
  reach: 'all',
  projects: [],
  expiresOn: '2027-01-31',
};
const questions = (given: Partial<TokenAnswers>) =>
  tokenMistakes({ ...complete, ...given }, period).map(({ question }) => question);

describe('the form of a new token', () => {
  it('asks for all that is missing at once, in the order of the form', () => {
    expect(questions({})).toEqual([]);
    expect(questions({ name: '  ', scopes: [], reach: 'some', expiresOn: '' })).toEqual([
      'name',
      'projects',
      'expires-on',
      'scopes',
    ]);
  });

  it('takes the first and the last day that the server allows, and none beside them', () => {
    expect(questions({ expiresOn: period.earliest })).toEqual([]);
    expect(questions({ expiresOn: period.latest })).toEqual([]);
    expect(questions({ expiresOn: '2026-11-23' })).toEqual(['expires-on']);
    expect(questions({ expiresOn: '2027-11-26' })).toEqual(['expires-on']);
  });

  it('wants projects named only where not all are meant', () => {
    expect(questions({ reach: 'some', projects: ['moveup'] })).toEqual([]);
    expect(questions({ reach: 'all', projects: [] })).toEqual([]);
  });
});
