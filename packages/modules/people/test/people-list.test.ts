import { onBothDatabases, tablesOf, testCentres, testHost } from '@tandem/testkit';
import { beforeAll, expect, test } from 'vitest';
import { projectsServer } from '@tandem/projects/server';
import { peopleServer } from '../src/server/index.ts';
import { outcomeOf } from './declared.ts';

const composition = { modules: [peopleServer, projectsServer], projects: [] } as const;
const names = [
  ['Samira', 'Voorbeeld'],
  ['Sam', 'Van den Berg'],
  ['Éloïse', 'd’Haese'],
  ['Marie-Ange', 'Spécimen'],
  ['Voor', 'Samson'],
  ['Ayşe', 'Maquette'],
  ['', 'Anahit'],
  ['Ángel', 'Ångström'],
] as const;
const trips: string[][] = [];

onBothDatabases(
  'the list of people',
  tablesOf(composition.modules),
  (on) => {
    let host: Awaited<ReturnType<typeof testHost<typeof composition.modules>>>;
    beforeAll(async () => {
      host = await testHost(on.database, composition);
      for (const [firstName, lastName] of names) await list().create({ firstName, lastName });
    });
    const list = () => host.as('trainer').people.person;
    const found = async (search: string) =>
      (await list().list({ search })).items.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());

    test('is in the order of last names, as if they had no accents', async () => {
      expect((await list().list()).items.map(({ lastName }) => lastName)).toEqual([
        'Anahit',
        'Ångström',
        'd’Haese',
        'Maquette',
        'Samson',
        'Spécimen',
        'Van den Berg',
        'Voorbeeld',
      ]);
    });

    test.each([
      ['sam', ['Voor Samson', 'Sam Van den Berg', 'Samira Voorbeeld']],
      ['SAM VOOR', ['Voor Samson', 'Samira Voorbeeld']],
      ['voor sam', ['Voor Samson', 'Samira Voorbeeld']],
      ["D'ha", ['Éloïse d’Haese']],
      ['eloise', ['Éloïse d’Haese']],
      ['marie ange', ['Marie-Ange Spécimen']],
      ['van den b', ['Sam Van den Berg']],
      ['sam van den', ['Sam Van den Berg']],
      ['angstrom ang', ['Ángel Ångström']],
      ['beeld', []],
      [
        '%',
        [
          'Anahit',
          'Ángel Ångström',
          'Éloïse d’Haese',
          'Ayşe Maquette',
          'Voor Samson',
          'Marie-Ange Spécimen',
          'Sam Van den Berg',
          'Samira Voorbeeld',
        ],
      ],
    ])('finds by the beginning of names: "%s"', async (search, people) => {
      expect(await found(search)).toEqual(people);
    });

    test.each(['', 'a', 'sam'])('pages of two give everybody of the search "%s" once, in order', async (search) => {
      const all = (await list().list({ search })).items.map(({ id }) => id);
      const paged: string[] = [];
      for (let after: string | undefined; ;) {
        const { items, next } = await list().list({ search, limit: 2, ...(after !== undefined && { after }) });
        paged.push(...items.map(({ id }) => id));
        if (next === null) break;
        after = next;
      }
      expect(paged).toEqual(all);
    });

    test('takes one round trip and one statement beside the setting of the centre, searched or not', async () => {
      for (const search of ['', 'sam', 'sam voor']) {
        trips.length = 0;
        await list().list({ search });
        expect(
          trips.map(
            (statements) =>
              statements.filter((sql) => sql.includes('people.person') || sql.includes('"people"."person"')).length,
          ),
        ).toEqual([1]);
      }
    });

    test('refuses a place in the list that it did not give', async () => {
      expect(await outcomeOf(list().list({ after: 'bm9uc2Vuc2U' }))).toEqual({
        refusal: 'BAD_REQUEST',
        problems: [['after', 'problem.invalid']],
      });
    });

    test('of another centre is another', async () => {
      expect((await host.as('trainer', { centre: testCentres.antwerp }).people.person.list()).items).toEqual([]);
    });
  },
  { onTrip: ({ statements }) => trips.push([...statements]) },
);
