/**
 * What an author of handlers and jobs cannot get wrong: each `@ts-expect-error` fails when the mistake under it is none any more.
 */
import { again, type EventKey, implement, jobOf } from '@tandem/sdk/server';
import type { ShapeOf } from '@tandem/sdk';
import { z } from 'zod';
import { people, peopleServer, workshop, workshopProcedure, workshopServer } from './workshop.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => undefined;
type CoreEvent = `core.project.${'installed' | 'retired' | 'brought-back'}` | 'core.configuration.published';

holds<Equal<EventKey<ShapeOf<typeof workshop>>, 'people.person.created' | CoreEvent>>();
holds<Equal<EventKey<ShapeOf<typeof people>>, CoreEvent>>();

const { procedures, messages, migrations } = workshopServer;
const parts = { procedures, messages: messages as never, migrations };

// A handler hears an event of a module it uses, or of the platform, with its payload.
implement(workshop, {
  ...parts,
  on: {
    'people.person.created': async (event, scope) => {
      holds<Equal<typeof event.payload, { personId: string }>>();
      holds<Equal<Awaited<ReturnType<typeof scope.uses.people.nameOf>>, string>>();
      const [instance] = await scope.instances();
      if (instance) holds<Equal<typeof instance.config.places, number | undefined>>();
      // @ts-expect-error an event is about no instance; ask for all of them
      void scope.instance;
      // @ts-expect-error no screen waits for an outcome
      void scope.fail;
      // @ts-expect-error the event tells no name
      void event.payload.name;
    },
    'core.configuration.published': { timeoutSeconds: 5, run: async ({ payload }) => void payload.revision.toFixed() },
  },
});
implement(workshop, {
  ...parts,
  on: {
    // @ts-expect-error no such event
    'people.person.deleted': async () => undefined,
  },
});
implement(workshop, {
  ...parts,
  on: {
    // @ts-expect-error a module that the contract does not use
    'calendar.day.closed': async () => undefined,
  },
});
implement(workshop, {
  ...parts,
  on: {
    // @ts-expect-error its own events: it was there when they happened
    'collective-workshop.person.enrolled': async () => undefined,
  },
});

// A job takes the input that its schema describes, and goes on from such an input.
const tidy = jobOf(workshop)({
  input: z.object({ after: z.uuid().optional() }),
  every: '0 3 * * *',
  run: async ({ after }, scope) => {
    holds<Equal<typeof after, string | undefined>>();
    return (await scope.instances()).length > 0 ? again({ after: scope.newId() }) : undefined;
  },
});
jobOf(workshop)({
  input: z.object({ after: z.uuid().optional() }),
  // @ts-expect-error it would go on from an input that is not its own
  run: async () => again({ after: 5 }),
});
jobOf(people)({
  run: async (_, scope) => {
    // @ts-expect-error a module that a centre has once has no instances
    void scope.instances;
    void scope.config;
  },
});
implement(workshop, { ...parts, jobs: { tidy } });

const { procedures: _own, ...peopleParts } = peopleServer;
implement(people, {
  ...(peopleParts as never as {
    messages: never;
    migrations: [];
    service: () => { nameOf(id: string): Promise<string> };
  }),
  procedures: {},
  // @ts-expect-error a job of another module
  jobs: { tidy },
});

workshopProcedure('enrolment.manage').mutation(({ ctx: { module: scope } }) =>
  scope.transaction(async (_, { enqueue }) => {
    enqueue(tidy, {}, { key: 'tidy', at: '2026-11-24T00:00:00Z' });
    // @ts-expect-error the job takes another input
    enqueue(tidy, { after: 5 });
    // @ts-expect-error a job of another module
    enqueue(jobOf(people)({ run: async () => undefined }), {});
    return {};
  }),
);
