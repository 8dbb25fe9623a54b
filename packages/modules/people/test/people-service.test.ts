import { projectsServer } from '@tandem/projects/server';
import { onServer, tablesOf, testCentres, testHost } from '@tandem/testkit';
import { config, defineModule, needs } from '@tandem/sdk';
import { implement, procedureOf } from '@tandem/sdk/server';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { people } from '../src/contract.ts';
import { peopleServer } from '../src/server/index.ts';

/** A module of somebody else, which knows people by their ids only. */
const visits = defineModule({
  id: 'visits',
  version: '1.0.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: {},
  config: config(z.object({})),
  permissions: { 'visit.read': { label: 'x' as never, roles: ['trainer'] } },
  uses: { people: needs(people, '^0.1.0') },
});
const procedure = procedureOf(visits);
const visitsServer = implement(visits, {
  procedures: {
    cards: procedure('visit.read')
      .input(z.array(z.uuid()))
      .query(({ ctx, input }) => ctx.module.uses.people.cards(input)),
    find: procedure('visit.read')
      .input(z.string())
      .query(({ ctx, input }) => ctx.module.uses.people.find(input, 2)),
  },
  messages: { fr: { x: 'x' }, nl: { x: 'x' }, en: { x: 'x' } } as never,
  migrations: [],
});
const composition = { modules: [peopleServer, projectsServer, visitsServer], projects: [] } as const;

onServer('another module', tablesOf(composition.modules), (on) => {
  let host: Awaited<ReturnType<typeof testHost<typeof composition.modules>>>;
  const ids: string[] = [];
  beforeAll(async () => {
    host = await testHost(on.database, composition);
    const { person } = host.as('coordinator').people;
    for (const lastName of ['Zoon', 'Ander', 'Zomer', 'Zondag'])
      ids.push((await person.create({ lastName, nationality: 'ER' })).id);
    await person.archive({ id: ids[2]! });
  });

  test('gets the cards of the people it knows by id, archived ones too, and no more than a card', async () => {
    expect(await host.as('trainer').visits.cards([ids[2]!, ids[1]!])).toEqual([
      { id: ids[1], firstName: '', lastName: 'Ander', status: 'active' },
      { id: ids[2], firstName: '', lastName: 'Zomer', status: 'archived' },
    ]);
  });

  test('gets no cards of another centre', async () => {
    expect(await host.as('trainer', { centre: testCentres.antwerp }).visits.cards(ids)).toEqual([]);
  });

  test('finds active people by the beginning of their names, as many as it asks for', async () => {
    expect((await host.as('trainer').visits.find('zo')).map(({ lastName }) => lastName)).toEqual(['Zondag', 'Zoon']);
    expect(await host.as('trainer').visits.find(' ')).toEqual([]);
  });
});
