import { type SyntheticPerson, syntheticPeople } from '@tandem/testkit/people';
import type { Caller } from './caller.ts';

const count = 60;

/** Sixty people who do not exist, the same at every first start. Their surnames show it. Returns their ids. */
export async function fillPeople(caller: Caller): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const person of syntheticPeople(count)) {
    const { id } = await caller.people.person.create(entered(person));
    ids.push(id);
  }
  return ids;
}

const entered = ({ firstName, surname, born, language, nationalNumber }: SyntheticPerson) => ({
  firstName,
  lastName: surname,
  languages: [language],
  contactLanguage: 'fr' as const,
  ...(born !== undefined && { birth: { date: born, certainty: 'known' as const } }),
  ...(nationalNumber !== undefined && { nationalNumber }),
});
