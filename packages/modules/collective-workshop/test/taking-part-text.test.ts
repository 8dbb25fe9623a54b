import { expect, test } from 'vitest';
import { takingPartText } from '../src/admin/enrolment/taking-part-text.ts';

/** Says the key and the dates, as the shell would say the sentence. */
const words = {
  t: (key: string, values?: object) => [key, ...Object.values(values ?? {})].join(' '),
  format: { date: (date: string) => date },
} as unknown as Parameters<typeof takingPartText>[1];

test('Taking part lasts until the day before the one from which somebody no longer does', () => {
  const said = (enrolledOn: string, endedOn: string | null) => takingPartText({ enrolledOn, endedOn }, words);
  expect(said('2026-08-12', null)).toBe('edition.people.since 2026-08-12');
  expect(said('2026-08-12', '2026-10-28')).toBe('edition.period 2026-08-12 2026-10-27');
  expect(said('2026-08-12', '2026-09-01')).toBe('edition.period 2026-08-12 2026-08-31');
  expect(said('2026-12-01', '2026-12-01')).toBe('edition.period 2026-12-01 2026-12-01');
});
