/**
 * What an author cannot get wrong: each case is compiled with the tests, and `@ts-expect-error` fails when the mistake
 * under it is no mistake any more.
 */
import {
  closed,
  config,
  defineModule,
  defineProject,
  implementKind,
  messageKeys,
  open,
  type Out,
  postponed,
  records,
  service,
  pointsOf,
  textsOf,
  use,
} from '@tandem/sdk';
import { collectiveWorkshop } from '@tandem/sdk/kinds';
import { type BranchesOf, defineTandem, implement, prepared, type Root } from '@tandem/sdk/server';
import type { inferRouterInputs, inferRouterOutputs, TRPCBuiltRouter } from '@trpc/server';
import { z } from 'zod';
import {
  people,
  peopleServer,
  type PeopleTables,
  personProcedure,
  workshop,
  workshopProcedure,
  workshopServer,
} from './workshop.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => undefined;

// A procedure names a permission of its module.
personProcedure('person.read');
// @ts-expect-error no such permission
personProcedure('person.delete');
workshopProcedure('attendance.record');
// @ts-expect-error a permission of another module
workshopProcedure('person.read');

// A mutation tells only what its contract declares, in the shape it declares.
personProcedure('person.edit').mutation(({ ctx: { module: scope } }) =>
  scope.transaction(async (tx, { emit }) => {
    emit('person.created', { personId: scope.newId() });
    // @ts-expect-error no such event
    emit('person.deleted', { personId: scope.newId() });
    // @ts-expect-error the event has another payload
    emit('person.created', { id: scope.newId() });
    // @ts-expect-error no such outcome
    if (scope.caller.name === '') scope.fail('person-archived', {});
    // @ts-expect-error the outcome has other details
    if (scope.caller.name === '') scope.fail('national-number-known', {});
    // @ts-expect-error no such permission to ask for
    scope.can('person.delete');
    // @ts-expect-error no table of this module
    tx.selectFrom('collective_workshop.edition');
    // @ts-expect-error a module that a centre has once has no instance
    scope.instance.projectId.toString();
    return {};
  }),
);

// A module of a project knows its instance, its configuration and the services it asked for.
workshopProcedure('edition.read').query(async ({ ctx: { module: scope }, input }) => {
  holds<Equal<typeof input.moduleId, string>>();
  holds<Equal<typeof scope.config.places, number | undefined>>();
  holds<Equal<typeof scope.instance.projectId, string>>();
  holds<Equal<Awaited<ReturnType<typeof scope.uses.people.nameOf>>, string>>();
  // @ts-expect-error no such setting
  void scope.config.seats;
  // @ts-expect-error a module that the contract does not use
  void scope.uses.calendar;
  return {};
});

// Every column of every table is classified.
records<PeopleTables>({
  'people.person': {
    label: 'record.person',
    retention: 'project',
    // @ts-expect-error last_name is not classified
    columns: { tenant_id: 'key', id: 'key' },
  },
});
records<PeopleTables>({
  'people.person': {
    label: 'record.person',
    retention: 'project',
    // @ts-expect-error no such class
    columns: { tenant_id: 'key', id: 'key', last_name: 'secret' },
  },
});

// A step of a configuration gives what the next version takes.
const firstVersion = config(z.object({ retentionMonths: z.int() }));
firstVersion.next(z.object({ retentionDays: z.int() }), (old) => ({ retentionDays: old.retentionMonths * 30 }));
// @ts-expect-error retentionDays is missing
firstVersion.next(z.object({ retentionDays: z.int() }), (old) => ({ days: old.retentionMonths }));
// @ts-expect-error the old version has no retentionYears
firstVersion.next(z.object({ retentionDays: z.int() }), (old) => ({ retentionDays: old.retentionYears }));
holds<Equal<Out<typeof firstVersion.schema>, { retentionMonths: number }>>();

// A permission is named by a text that exists.
defineModule({
  id: 'notes',
  version: '1.0.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<{ 'permission.note.read': string }>(),
  config: config(z.object({})),
  // @ts-expect-error no such text
  permissions: { 'note.read': { label: 'permission.note.raed', roles: [] } },
});

// Advice is about the configuration, in words that exist.
const advising = {
  id: 'notes',
  version: '1.0.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<{ 'advice.short': string }>(),
  config: firstVersion,
} as const;
defineModule({
  ...advising,
  advise: ({ retentionMonths }) => (retentionMonths < 3 ? [{ path: '/retentionMonths', message: 'advice.short' }] : []),
});
defineModule({
  ...advising,
  // @ts-expect-error no such text
  advise: () => [{ path: '', message: 'advice.long' }],
});
defineModule({
  ...advising,
  // @ts-expect-error no such setting
  advise: ({ retentionDays }) => [{ path: '', message: 'advice.short', values: { retentionDays } }],
});
implementKind(collectiveWorkshop, {
  ...advising,
  // @ts-expect-error no such text
  advise: () => [{ path: '', message: 'advice.long' }],
});

// Messages are complete in every language.
const texts = { 'permission.person.read': '', 'permission.person.edit': '', 'person.title': '' };
const { 'person.title': _untranslated, ...incomplete } = texts;
implement(people, {
  procedures: {},
  // @ts-expect-error Dutch lacks person.title
  messages: { fr: texts, nl: incomplete, en: texts },
  migrations: [],
  service: () => ({ nameOf: async () => '' }),
});
// @ts-expect-error the contract promises a service
implement(people, { procedures: {}, messages: { fr: texts, nl: texts, en: texts }, migrations: [] });
implement(people, {
  procedures: {},
  messages: { fr: texts, nl: texts, en: texts },
  migrations: [],
  // @ts-expect-error the service is another one
  service: () => ({ nameOf: async () => 7 }),
});
service<{ nameOf(id: string): Promise<string> }>();

// A project locks and configures what is there, in words that exist.
const say = textsOf<{ 'workshops.title': string }>('moveup');
const points = pointsOf<{ 'goal.autonomy': string; 'goal.autonomy.note': string; title: string }>('moveup');
points('goal', 'autonomy');
// @ts-expect-error no such text under goal
points('goal', 'network');
// @ts-expect-error a point has one word
points('goal', 'autonomy.note');
use(workshop, { config: { title: say('workshops.title'), places: 8 }, lock: { places: say('workshops.title') } });
// @ts-expect-error no such text of the plugin
say('workshops.aim');
// @ts-expect-error no such setting to lock
use(workshop, { config: { title: { fr: 'Ateliers' } }, lock: { seats: say('workshops.title') } });
// @ts-expect-error a setting of the wrong type
use(workshop, { config: { title: { fr: 'Ateliers' }, places: 'eight' } });
// @ts-expect-error a title is asked for
use(workshop, { config: {} });
// @ts-expect-error no such permission to give
use(workshop, { config: { title: { fr: 'Ateliers' } }, roles: { trainer: ['edition.delete'] } });
// Where a module stands is said with what belongs to it.
const stands = { config: { title: { fr: 'Ateliers' } } } as const;
use(workshop, { ...stands, state: 'planned' });
use(workshop, { ...stands, state: postponed({ planned: '2020-09', now: '2021-09', reason: say('workshops.title') }) });
use(workshop, { ...stands, state: closed({ from: '2021-06-30' }) });
// @ts-expect-error a postponement has a reason
use(workshop, { ...stands, state: postponed({ planned: '2020-09', now: '2021-09' }) });
// @ts-expect-error no date
use(workshop, { ...stands, state: open({ from: 'September' }) });
// @ts-expect-error an opening needs no reason
use(workshop, { ...stands, state: open({ reason: { fr: 'covid-19' } }) });
// @ts-expect-error no such state
use(workshop, { config: { title: { fr: 'Ateliers' } }, state: 'running' });

// A kind brings its permissions, events and failures to whoever implements it.
holds<Equal<(typeof collectiveWorkshop)['id'], 'collective-workshop'>>();
holds<Equal<(typeof workshop)['id'], 'collective-workshop'>>();
holds<Equal<(typeof workshop)['instances'], 'project'>>();

// A prepared query takes the values it names.
const byId = prepared<PeopleTables, { id: string }>()((db, value) =>
  db.selectFrom('people.person').select('last_name').where('id', '=', value('id')),
);
prepared<PeopleTables, { id: string }>()((db, value) =>
  // @ts-expect-error no such value
  db.selectFrom('people.person').select('last_name').where('id', '=', value('personId')),
);
personProcedure('person.read').query(async ({ ctx: { module: scope } }) => {
  const person = await byId.first(scope.db, { id: scope.newId() });
  holds<Equal<typeof person, { last_name: string } | undefined>>();
  // @ts-expect-error the id is missing
  await byId.first(scope.db, {});
  return person;
});

// The API has one branch for each module; moduleId is added for modules of projects.
const project = defineProject({
  id: 'moveup',
  version: '1.0.0',
  sdk: '^0.1.0',
  locales: ['fr'],
  messages: { fr: {}, nl: {}, en: {} },
  project: {},
  modules: { workshops: use(workshop, { config: { title: { fr: 'Ateliers' } } }) },
});
const tandem = defineTandem({ modules: [peopleServer, workshopServer], projects: [project] });
type Api = TRPCBuiltRouter<Root, BranchesOf<typeof tandem.modules>>;
type Inputs = inferRouterInputs<Api>;
type Outputs = inferRouterOutputs<Api>;
holds<Equal<Inputs['people']['person']['get'], { id: string }>>();
holds<Equal<Inputs['collectiveWorkshop']['enrolment']['create'], { moduleId: string; personId: string }>>();
holds<Equal<Outputs['people']['person']['create'], { id: string }>>();
holds<
  Equal<Outputs['collectiveWorkshop']['enrolment']['create'], { moduleId: string; places: number | null; name: string }>
>();
holds<Equal<keyof Inputs, 'people' | 'collectiveWorkshop'>>();
