import type { PersonCard } from './person.ts';

/** What other modules may ask about people, in the transaction of their own call. */
export interface PeopleService {
  /** Cards of these people, archived ones too, by last name and first name. Who is not of this centre is left out. */
  cards(ids: readonly string[]): Promise<readonly PersonCard[]>;
  /** Active people whose names begin with these words, as the list of people finds them; at most `limit`, of 100. */
  find(search: string, limit: number): Promise<readonly PersonCard[]>;
}
