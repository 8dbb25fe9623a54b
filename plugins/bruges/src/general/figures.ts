import type { Statement } from '../shared/statement.ts';
import { say } from './texts.ts';

const pathway = (key: 'entry' | 'study' | 'language' | 'well-being' | 'activation', value: number) => ({
  key,
  name: say(`pathway.${key}`),
  group: say('figures.pathways'),
  value,
  unit: 'files' as const,
  asOf: '2017-10',
  note: say('figures.once'),
});

/** The files of each type of pathway, and how many people the courses see in a year. */
export const figures: Statement['figures'] = [
  pathway('entry', 86),
  pathway('study', 120),
  pathway('language', 274),
  pathway('well-being', 305),
  pathway('activation', 265),
  { key: 'clients-per-year', name: say('figures.clients'), value: 90, unit: 'persons', precision: 'about' },
];
