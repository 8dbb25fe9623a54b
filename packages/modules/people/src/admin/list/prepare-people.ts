import { referenceIn, refusalIn } from '@tandem/sdk/admin';
import { type PersonLine, personStatuses, type PersonStatus } from '../../person.ts';
import type { PeoplePreparation } from '../props.ts';

/** What the address asks for, and the people it gives; without `people`, they could not be read. */
export interface PeopleData {
  readonly search: string;
  readonly status: PersonStatus;
  readonly people?: { readonly items: readonly PersonLine[]; readonly next: string | null };
  readonly reference?: string;
}

/** The page of people that the address names: its search, its status and where it goes on from. */
export async function preparePeople({ api, search: asked }: PeoplePreparation): Promise<PeopleData> {
  const search = (asked['search'] ?? '').slice(0, 100);
  const status = personStatuses.find((one) => one === asked['status']) ?? 'active';
  const after = asked['after'];
  try {
    return {
      search,
      status,
      people: await api.person.list.query({ search, status, ...(after !== undefined && { after }) }),
    };
  } catch (error) {
    // A refusal is the page's to tell; an outage of the list leaves its search standing.
    if (refusalIn(error) !== undefined && refusalIn(error) !== 'INTERNAL_SERVER_ERROR') throw error;
    const reference = referenceIn(error);
    return { search, status, ...(reference !== undefined && { reference }) };
  }
}
