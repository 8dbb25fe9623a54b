import { type In, problemOf, validate } from '@tandem/sdk';
import { expect, test } from 'vitest';
import { outing } from '../src/contract.ts';

const { schema } = outing.config;
type Given = In<typeof schema>;
const title = { fr: 'Sorties' };
const one = (key: string, fr: string) => ({ key, name: { fr } });
const problemsOf = async (configuration: unknown) => {
  const result = await validate(schema, configuration);
  return result.ok ? [] : result.issues.map(problemOf).map(({ path, key }) => [path, key]);
};
/** What a module reads of a configuration, as long as it holds all that was given. */
const expectKept = async (given: Given) =>
  expect(await validate(schema, given)).toMatchObject({ ok: true, value: given });

test('a title is enough: an outing may then go anywhere, and nothing else is stated', async () => {
  expect(await validate(schema, { title })).toEqual({
    ok: true,
    value: {
      title,
      destinationKinds: [],
      destinations: [],
      openToAll: false,
      cadence: { per: 'month' },
      otherDestinations: true,
      threads: [],
      transport: [],
      budget: {},
    },
  });
});

test('MA-28 to MA-30 visits of three kinds, one socio-cultural outing a month, open to every module', async () => {
  await expectKept({
    title,
    destinationKinds: ['socio-cultural', 'company', 'institution'],
    cadence: { times: 1, per: 'month', of: 'socio-cultural' },
    openToAll: true,
  });
});

test('AM-27 a library, museums and schools are destinations with names', async () => {
  await expectKept({
    title,
    destinations: [
      { ...one('library', 'Bibliothèque'), kind: 'socio-cultural' },
      { ...one('museums', 'Musées'), kind: 'socio-cultural' },
      one('schools', 'Écoles'),
    ],
  });
});

test('MU-45, AU-27 a budget may have no amount, and may say who pays', async () => {
  await expectKept({ title, budget: { fundedBy: { fr: 'Plan de Cohésion sociale de la Région wallonne' } } });
  await expectKept({ title, budget: { amount: 150_000, per: 'year' }, transport: ['on-foot', 'public'] });
});

test('an amount is whole cents, and never below nothing', async () => {
  expect(await problemsOf({ title, budget: { amount: 12.5 } })).toEqual([['/budget/amount', 'problem.number.whole']]);
  expect(await problemsOf({ title, budget: { amount: -1 } })).toEqual([['/budget/amount', 'problem.number.least']]);
});
