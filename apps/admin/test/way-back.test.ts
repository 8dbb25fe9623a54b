import { signInAddress, wayBack } from '#lib/way-back.ts';
import { describe, expect, it } from 'vitest';

describe('the way back after signing in', () => {
  it('is the page one wanted, with its filters', () => {
    const address = signInAddress({ pathname: '/c/bruxelles/people', search: '?name=de' });
    expect(wayBack(new URLSearchParams(address.split('?')[1]).get('to'))).toBe('/c/bruxelles/people?name=de');
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/sign-in?to=/sign-in',
    null,
  ])('never leads away or in a circle: %s', (to) => {
    expect(wayBack(to)).toBe('/');
  });
});
