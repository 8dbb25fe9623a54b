import { expect, test } from 'vitest';
import { projects } from '../src/contract.ts';

const title = { fr: 'Projet' };
const objective = (key: string) => ({ key, name: { fr: key } });
const part = (objectives: number) => ({
  key: 'start',
  level: 'module' as const,
  transversal: false,
  optional: false,
  objectives: Array.from({ length: objectives }, (_, index) => objective(`o${String(index)}`)),
});
const post = (fullTime: number) => ({
  key: String(fullTime),
  name: { fr: 'Poste' },
  fullTime,
  persons: 1,
  onBudget: true,
});

test('X-05 fewer than three sub-objectives of a module are said, and stand in nobody’s way', () => {
  expect(projects.advise?.({ title, parts: [part(2)] })).toEqual([
    { path: '/parts/start/objectives', message: 'advice.objectives' },
  ]);
  expect(projects.advise?.({ title, parts: [part(3)] })).toEqual([]);
  // Sub-objectives that a sheet leaves out altogether are no shortage.
  expect(
    projects.advise?.({ title, parts: [{ key: 'axis', level: 'axis', transversal: false, optional: false }] }),
  ).toEqual([]);
});

test('posts that do not make the cost line are said, with both sums', () => {
  expect(projects.advise?.({ title, team: { budgeted: 4, lines: [post(3), post(0.5)] } })).toEqual([
    { path: '/team/budgeted', message: 'advice.team', values: { lines: 3.5, budgeted: 4 } },
  ]);
  expect(projects.advise?.({ title, team: { budgeted: 3.5, lines: [post(3), post(0.5)] } })).toEqual([]);
});
