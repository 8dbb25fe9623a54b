import { type Centre, instantOf, vaults } from '@tandem/kernel';
import type { people } from '@tandem/people';
import type { ShapeOf } from '@tandem/sdk';
import type { Opened } from '@tandem/server';
import { type SyntheticPerson, syntheticPeople } from '@tandem/testkit/people';
import { personRow } from '../seed/person-row.ts';
import type { DemoChoice } from './centre.ts';
import { statedGender } from './first-names.ts';

type PeopleTables = ShapeOf<typeof people>['tables'];

/** How many people each centre of the demo has. */
const peopleOfCentre = 60;

/** Somebody invented, under the id that their file has. */
export interface DemoPerson extends SyntheticPerson {
  readonly id: string;
}

/** Sixty people who do not exist, written in one statement: the same for one seed, at every first start. */
export async function fillPeople(
  { database, kernel, secret }: Opened,
  centre: Centre,
  seed: number,
  by: { readonly id: string; readonly name: string },
): Promise<readonly DemoPerson[]> {
  const entered = syntheticPeople(peopleOfCentre, seed).map((person) => ({ ...person, id: kernel.newId() }));
  const written = {
    at: instantOf(kernel.clock),
    by,
    contactLanguage: centre.locales[0],
    gender: ({ firstName }: SyntheticPerson) => statedGender(firstName),
    vault: vaults(secret)(centre.id, 'people'),
  };
  const setUp = { tenantId: centre.id, actor: by.id, purpose: 'seed', mode: 'write' } as const;
  await database.tenant(setUp, () =>
    database
      .queries<PeopleTables>()
      .insertInto('people.person')
      .values(entered.map((person) => personRow(person.id, person, written)))
      .execute(),
  );
  return entered;
}

/** @throws Error when the centre has fewer such people. */
export function chosenPeople(all: readonly DemoPerson[], { of, skip, count }: DemoChoice): readonly string[] {
  const chosen = all.filter((person) => of === undefined || fits[of](person)).slice(skip, skip + count);
  if (chosen.length < count) throw new Error(`The demo has ${chosen.length} people for a group of ${count}.`);
  return chosen.map(({ id }) => id);
}

const fits: Readonly<Record<NonNullable<DemoChoice['of']>, (person: DemoPerson) => boolean>> = {
  women: ({ firstName }) => statedGender(firstName) === 'female',
  men: ({ firstName }) => statedGender(firstName) === 'male',
  // A year is enough: nobody made up is born after 2007.
  young: ({ born }) => born !== undefined && born >= '2001',
};
