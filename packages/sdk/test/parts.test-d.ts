/** What the parts of a contract give to whoever uses it. See contract.test-d.ts. */
import { config, defineModule, implementKind, instrument, messageKeys, needs, policy, slot } from '@tandem/sdk';
import { individualFollowUp, type outing } from '@tandem/sdk/kinds';
import { type FailureMapOf, implement, indicatorOf, procedureOf, replace } from '@tandem/sdk/server';
import { z } from 'zod';
import type { peopleServer, workshopServer } from './workshop.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => undefined;

interface Edition {
  readonly places: number;
  readonly enrolled: number;
}
const ladder = instrument({
  version: 2,
  label: 'ladder',
  answers: z.object({ rung: z.int().min(1).max(6), helped: z.boolean().default(false) }),
  score: ({ rung, helped }) => ({ rung, alone: !helped }),
  // What has a default may be left out of an answer.
  golden: [{ answers: { rung: 3 }, score: { rung: 3, alone: true } }],
});
const courses = defineModule({
  id: 'gent-courses',
  version: '1.0.0',
  sdk: '^0.1.0',
  instances: 'project',
  messages: messageKeys<{ ladder: string; month: string }>(),
  config: config(z.object({})),
  permissions: { 'course.read': { label: 'ladder', roles: [] } },
  instruments: { ladder },
  policies: { mayEnrol: policy<(edition: Edition) => boolean>(({ places, enrolled }) => enrolled < places) },
  slots: { course: slot<{ courseId: string }>('ladder') },
});

// The score of an instrument has the type that its function gives.
holds<Equal<ReturnType<(typeof courses.instruments.ladder)['score']>, { rung: number; alone: boolean }>>();

// A policy is asked as what it is, whoever decides.
procedureOf(courses)('course.read').query(({ ctx: { module: scope } }) => {
  const answer = scope.policy('mayEnrol')({ places: 12, enrolled: 11 });
  holds<Equal<typeof answer, boolean>>();
  // @ts-expect-error the question needs the places
  scope.policy('mayEnrol')({ enrolled: 11 });
  return answer;
});
replace(courses, 'mayEnrol', ({ places, enrolled }) => enrolled < places + 1);
// @ts-expect-error a policy of another module
replace(courses, 'mayLeave', () => true);

// Evidence knows the dimensions that it may be asked for.
indicatorOf(courses)({
  unit: 'count',
  label: 'ladder',
  permission: 'course.read',
  smallestCell: 5,
  dimensions: { month: 'month' },
  compute: async ({ by, period, moduleIds }) => {
    holds<Equal<typeof by, readonly 'month'[]>>();
    holds<Equal<typeof period.from, string>>();
    holds<Equal<typeof moduleIds, readonly string[]>>();
    return [{ value: 1, people: 1, by: { month: '2026-11' } }];
  },
});

// What is needed offers its service, its events and its slots, and nothing of its tables.
const need = needs(courses, '^1');
holds<Equal<keyof NonNullable<(typeof need)['~offer']>, 'id' | 'service' | 'events' | 'slots'>>();

// Each kind brings its permissions, events, failures and states.
const followUp = implementKind(individualFollowUp, {
  version: '1.0.0',
  sdk: '^0.1.0',
  messages: messageKeys<Record<string, string>>(),
  config: config(z.object({ ...individualFollowUp.configuration })),
});
const procedure = procedureOf(followUp);
procedure('meeting.record').mutation(({ ctx: { module: scope } }) =>
  scope.transaction(async (_, { emit }) => {
    emit('goal.reached', { followUpId: '', personId: '', goalId: '' });
    // @ts-expect-error the event of another kind
    emit('outing.planned', { outingId: '', on: '' });
    if (scope.config.cadence === 'quarter') scope.fail('caseload-full', { caseload: scope.config.caseload ?? 0 });
    // @ts-expect-error the outcome of another kind
    scope.fail('outing-full', { places: 1 });
    return {};
  }),
);
// @ts-expect-error the permission of another kind
procedure('outing.read');
holds<Equal<keyof typeof outing.lifecycle.states, 'planned' | 'confirmed' | 'held' | 'cancelled'>>();

// What can be taken away is typed by its content, there and back.
const things = defineModule({
  id: 'gent-things',
  version: '1.0.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<{ thing: string }>(),
  config: config(z.object({})),
  permissions: { 'thing.manage': { label: 'thing', roles: [] } },
  trash: {
    thing: {
      label: 'thing',
      permission: 'thing.manage',
      content: z.object({ weight: z.int(), lent: z.boolean().default(false) }),
    },
  },
});
const removing = procedureOf(things)('thing.manage').mutation(({ ctx: { module: scope } }) =>
  scope.transaction(async (_, { toTrash }) => {
    // What has a default may be left out.
    const trashed: string = toTrash('thing', { id: '', title: 'Vélo', projectId: null, content: { weight: 12 } });
    // @ts-expect-error a kind that the contract does not name
    toTrash('thingy', { id: '', title: 'Vélo', projectId: null, content: { weight: 12 } });
    // @ts-expect-error a content that could not be brought back
    toTrash('thing', { id: '', title: 'Vélo', projectId: null, content: { weight: 'heavy' } });
    // @ts-expect-error of a module of the centre somebody has to say whose project it was, or that it was of none
    toTrash('thing', { id: '', title: 'Vélo', content: { weight: 12 } });
    return { trashed };
  }),
);
const halves = {
  procedures: { removing },
  migrations: [],
  messages: { fr: { thing: '' }, nl: { thing: '' }, en: { thing: '' } },
};
implement(things, {
  ...halves,
  trash: {
    thing: async ({ content }, scope) => {
      holds<Equal<typeof content, { weight: number; lent: boolean }>>();
      holds<Equal<ReturnType<typeof scope.can>, boolean>>();
    },
  },
});
// @ts-expect-error what the contract takes away, the server half brings back
implement(things, halves);
// @ts-expect-error a way back for each kind
implement(things, { ...halves, trash: {} });
const named = {
  id: 'gent-named',
  version: '1.0.0',
  sdk: '^0.1.0',
  instances: 'centre',
  config: config(z.object({})),
} as const;
defineModule({
  ...named,
  messages: messageKeys<{ thing: string }>(),
  permissions: { 'thing.manage': { label: 'thing', roles: [] } },
  trash: {
    // @ts-expect-error a permission of this module
    one: { label: 'thing', permission: 'thing.mange', content: z.object({}) },
    // @ts-expect-error a message of this module
    other: { label: 'things', permission: 'thing.manage', content: z.object({}) },
  },
});

// All failures of the installed modules, by a text: a client needs no contract.
type Failures = FailureMapOf<readonly [typeof peopleServer, typeof workshopServer]>;
holds<
  Equal<
    keyof Failures,
    | 'people/national-number-known'
    | 'collective-workshop/edition-full'
    | 'collective-workshop/already-enrolled'
    | 'collective-workshop/module-not-open'
  >
>();
holds<Equal<Failures['people/national-number-known'], { personId: string }>>();
holds<Equal<Failures['collective-workshop/edition-full'], { places: number }>>();
// @ts-expect-error no such failure
export type None = Failures['people/person-archived'];
