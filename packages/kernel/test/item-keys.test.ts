import { expect, it } from 'vitest';
import { keyProblems } from '../src/configuration/item-keys.ts';
import { examine } from '../src/configuration/problems.ts';
import { workshopContract } from './fixture-workshop.ts';
import { form } from './trees.ts';

const item = (key: unknown) => ({ key, name: { fr: 'x', nl: 'x' } });
const problems = (...keys: readonly unknown[]) => keyProblems({ domains: keys.map(item) }, form);

it('Items of a list are told apart by their key: each has one, and no two the same', () => {
  expect(problems('a', 'b')).toEqual([]);
  expect(problems('a', 'b', 'a')).toEqual([
    { path: '/domains/a', severity: 'block', key: 'problem.key.twice', values: { name: 'a' } },
  ]);
  for (const none of [undefined, '', 7, null]) {
    expect(problems('a', none)).toEqual([{ path: '/domains/1', severity: 'block', key: 'problem.key.missing' }]);
  }
  expect(keyProblems({ domains: 'none' }, form)).toEqual([]);
});

it('What the module’s schema says of such a place already is not said twice', async () => {
  const tree = { title: { fr: 'x', nl: 'x' }, domains: [item('a'), item('')] };
  const { problems: found } = await examine(workshopContract, form, tree, ['fr']);
  expect(found.map(({ path }) => path)).toEqual(['/domains//key', '/domains/1']);
});
