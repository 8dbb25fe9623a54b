import { type Parameter, prepared, type PreparedQuery, sql } from '@tandem/sdk/server';
import type { Kysely, Selectable } from 'kysely';
import type { PeopleTables } from '../../tables.gen.ts';
import type { NamePrefixes } from '../name-search.ts';
import type { Position } from '../cursor.ts';

type Tables = PeopleTables;
const columns = [
  'id',
  'first_name',
  'last_name',
  'last_name_key',
  'first_name_key',
  'birth_date',
  'birth_date_certainty',
  'languages',
  'status',
] as const;
export type PersonListRow = Pick<Selectable<Tables['people.person']>, (typeof columns)[number]>;

/** Which people, and from where on in the order of last name, first name, id. */
export interface PageValues extends Position {
  readonly status: string;
  readonly limit: number;
}

/** One page of people after a position: one walk along `person_by_last_name`. */
const page = <P extends PageValues>(db: Kysely<Tables>, value: Parameter<P>) =>
  db
    .selectFrom('people.person')
    .select(columns)
    .where('status', '=', value('status'))
    .where((where) =>
      where(
        where.refTuple('last_name_key', 'first_name_key', 'id'),
        '>',
        where.tuple(value('lastNameKey'), value('firstNameKey'), value('id')),
      ),
    )
    .orderBy('last_name_key')
    .orderBy('first_name_key')
    .orderBy('id')
    .limit(value('limit'));

/** A page of all people. One prepared statement, one round trip. */
export const peoplePage = prepared<Tables, PageValues>()(page);

/** After every text that begins like this one: the last character there is. */
const end = (prefix: string): string => `${prefix}\u{10FFFF}`;

/**
 * A page of the people whose names begin as one of the pairs says. Each pair walks an index from the beginning of a name to its end
 * and stops after one page; `union` takes out who fits two pairs.
 */
export async function searchPage(
  db: Kysely<Tables>,
  pairs: readonly NamePrefixes[],
  values: PageValues,
): Promise<PersonListRow[]> {
  const prefixes = pairs.flatMap(({ lastName, firstName }, at) => [
    [`lastName${at}`, lastName],
    [`lastNameEnd${at}`, end(lastName)],
    [`firstName${at}`, firstName],
    [`firstNameEnd${at}`, end(firstName)],
  ]);
  return searchOf(pairs).execute(db, { ...values, ...Object.fromEntries(prefixes) });
}

type SearchValues = PageValues & Readonly<Record<string, never>>;
const searches = new Map<string, PreparedQuery<Tables, SearchValues, PersonListRow>>();

/** The statement for pairs of this form. There are few forms: they follow from the number of words. */
function searchOf(pairs: readonly NamePrefixes[]): PreparedQuery<Tables, SearchValues, PersonListRow> {
  const form = pairs
    .map(({ lastName, firstName }) => `${lastName && 'l'}${firstName && 'f'}`.replace(/[^lf]/g, ''))
    .join();
  const known = searches.get(form);
  if (known) return known;
  const query = prepared<Tables, SearchValues>()((db, value) => {
    const branches = pairs.map(({ lastName, firstName }, at) => {
      let branch = page<SearchValues>(db, value);
      if (lastName !== '')
        branch = branch
          .where('last_name_key', '>=', value(`lastName${at}`))
          .where('last_name_key', '<', value(`lastNameEnd${at}`));
      if (firstName !== '')
        branch = branch
          .where('first_name_key', '>=', value(`firstName${at}`))
          .where('first_name_key', '<', value(`firstNameEnd${at}`));
      return sql`(${branch})`;
    });
    return db
      .selectFrom(sql<PersonListRow>`(${sql.join(branches, sql` union `)})`.as('found'))
      .selectAll()
      .orderBy('last_name_key')
      .orderBy('first_name_key')
      .orderBy('id')
      .limit(value('limit'));
  });
  searches.set(form, query);
  return query;
}

/** Cards of these people, in the order of the list. */
export const cardsByIds = prepared<Tables, { ids: readonly string[] }>()((db, value) =>
  db
    .selectFrom('people.person')
    .select(['id', 'first_name', 'last_name', 'status'])
    .where('id', '=', sql<string>`any(${value('ids')}::uuid[])`)
    .orderBy('last_name_key')
    .orderBy('first_name_key')
    .orderBy('id'),
);
