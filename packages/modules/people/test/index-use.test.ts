import { projectsServer } from '@tandem/projects/server';
import { onServer, tablesOf, testCentres } from '@tandem/testkit';
import type { CompiledQuery, Kysely } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { peopleServer } from '../src/server/index.ts';
import { start } from '../src/server/cursor.ts';
import { namePrefixes } from '../src/server/name-search.ts';
import { peoplePage, searchPage } from '../src/server/repositories/person-list.repository.ts';
import type { PeopleTables } from '../src/tables.gen.ts';

const values = { ...start, status: 'active', limit: 51 };

// Two centres of 5,000 with names spread over the alphabet: enough for the planner to prefer an index where it may use one.
const fill = (tenantId: string) => `
  insert into people.person (tenant_id, id, first_name, last_name, first_name_key, last_name_key, birth_date_certainty, gender, languages, status, version, created_at, created_by, updated_at, updated_by, updated_by_name)
  select '${tenantId}', gen_random_uuid(), first, last, first, last, 'unknown', 'unknown', '{}', 'active', 1, now(), 'test', now(), 'test', 'test'
  from (select chr(97 + i * 5 % 26) || chr(97 + i * 17 % 23) || i as first, chr(97 + i * 7 % 26) || chr(97 + i * 11 % 25) || i as last from generate_series(1, 5000) i) as names`;

onServer('the list of people in a large centre', tablesOf([peopleServer, projectsServer]), (on) => {
  beforeAll(async () => {
    for (const { id } of Object.values(testCentres)) {
      await on.asOwner((owner) => owner.script(`set app.tenant_id = '${id}'; ${fill(id)}`));
    }
    await on.asOwner((owner) => owner.script('analyze people.person'));
  });

  /** The plan of the one query that `run` makes, under row-level security as in production. */
  const planOf = (run: (db: Kysely<PeopleTables>) => Promise<unknown>): Promise<string> =>
    on.database.tenant(
      { tenantId: testCentres.brussels.id, actor: 'test', purpose: 'test', mode: 'read' },
      async () => {
        const db = on.database.queries<PeopleTables>();
        const lines: string[] = [];
        const explaining = Object.assign(Object.create(db) as Kysely<PeopleTables>, {
          selectFrom: db.selectFrom.bind(db),
          executeQuery: async (query: CompiledQuery) => {
            const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>({
              ...query,
              sql: `explain (costs off) ${query.sql}`,
            });
            lines.push(...rows.map((row) => row['QUERY PLAN']));
            return { rows: [] };
          },
        });
        await run(explaining);
        return lines.join('\n');
      },
    );

  test('is one walk along an index: nothing is sorted, nobody else is read', async () => {
    const plan = await planOf((db) => peoplePage.execute(db, values));
    expect(plan).toMatch(
      /Index Scan using person_by_last_name[^]*Index Cond: .*tenant_id.*status.*ROW\(last_name_key, first_name_key, id\) >/,
    );
    expect(plan).not.toMatch(/Sort|Seq Scan|^ *Filter:/m);
  });

  test.each(['ab', 'ab ca', 'van den be'])(
    'searched for "%s" reads the beginnings of names from indexes only',
    async (search) => {
      const plan = await planOf((db) => searchPage(db, namePrefixes(search), values));
      expect(plan).toMatch(/person_by_last_name[^]*Index Cond: .*last_name_key >= /);
      expect(plan).toMatch(/person_by_first_name[^]*Index Cond: .*first_name_key >= /);
      expect(plan).not.toContain('Seq Scan');
    },
  );
});
