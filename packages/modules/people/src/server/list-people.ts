import { z } from 'zod';
import { personStatuses } from '../person.ts';
import { cursor, start, writeCursor } from './cursor.ts';
import { namePrefixes } from './name-search.ts';
import { line } from './person-view.ts';
import { procedure } from './procedure.ts';
import { peoplePage, searchPage } from './repositories/person-list.repository.ts';

const page = z.strictObject({
  /** Beginnings of names, in any order; accents, capitals, apostrophes and hyphens do not count. */
  search: z.string().max(100).default(''),
  status: z.enum(personStatuses).default('active'),
  /** `next` of the page before. */
  after: cursor.optional(),
  limit: z.int().min(1).max(100).default(50),
});

/** People by last name and first name, a page at a time. How many there are in all is not counted: that would cost more the larger the centre is. */
export const listPeople = procedure('person.read')
  .input(page.prefault({}))
  .query(async ({ ctx: { module: scope }, input }) => {
    const pairs = namePrefixes(input.search);
    // One more than asked for tells whether there is a next page.
    const values = { ...(input.after ?? start), status: input.status, limit: input.limit + 1 };
    const rows =
      pairs.length === 0 ? await peoplePage.execute(scope.db, values) : await searchPage(scope.db, pairs, values);
    const items = rows.slice(0, input.limit);
    const last = items.at(-1);
    const next =
      rows.length > items.length && last
        ? writeCursor({ lastNameKey: last.last_name_key, firstNameKey: last.first_name_key, id: last.id })
        : null;
    return { items: items.map(line), next };
  });
