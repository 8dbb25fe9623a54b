import type { PeopleService } from '../service.ts';
import { start } from './cursor.ts';
import { namePrefixes } from './name-search.ts';
import { card } from './person-view.ts';
import type { PeopleScope } from './procedure.ts';
import { cardsByIds, searchPage } from './repositories/person-list.repository.ts';

const mostFound = 100;

/** What other modules may ask about people. */
export const peopleService = ({ db }: PeopleScope): PeopleService => ({
  cards: async (ids) => (ids.length === 0 ? [] : (await cardsByIds.execute(db, { ids })).map(card)),
  find: async (search, limit) => {
    const pairs = namePrefixes(search);
    if (pairs.length === 0) return [];
    return (await searchPage(db, pairs, { ...start, status: 'active', limit: Math.min(limit, mostFound) })).map(card);
  },
});
