import type { Database, ModuleMigrations } from '@tandem/db';
import { createKernel, type TaskOutcome } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import { createCallerFactory } from '@tandem/sdk/server';
import { diaryServer, type DiaryJobs, type Surprises } from './fixture-diary.ts';
import { account, brussels, ghent, secret, tables as noteTables } from './fixture-host.ts';
import { notesServer } from './fixture-notes.ts';
import { moveup, projectsServer } from './fixture-project.ts';
import { workshopServer } from './fixture-workshop.ts';
import { insertCentres, testClock } from './testkit.ts';

export const tables: readonly ModuleMigrations[] = [
  ...noteTables,
  { module: 'try-diary', schema: 'try_diary', uses: ['try-notes'], migrations: diaryServer().migrations },
];

export interface DeliverySettings {
  readonly surprises?: Surprises;
  readonly jobs?: DiaryJobs;
  /** Another process on the same database has its own kernel and shares the clock. */
  readonly clock?: ReturnType<typeof testClock>;
  /** Has the module refused, as after an update that went wrong. */
  readonly broken?: boolean;
}

/** A kernel with a module that hears events and has jobs. */
export async function deliveryHost(
  database: Database,
  { surprises, jobs, clock = testClock(), broken = false }: DeliverySettings = {},
) {
  const diary = diaryServer(surprises, jobs);
  const module = broken ? { ...diary, contract: { ...diary.contract, sdk: '^99.0.0' } } : diary;
  const logged: { readonly error: unknown; readonly reference: string }[] = [];
  await insertCentres(database, [brussels, ghent]);
  const kernel = await createKernel({
    database,
    composition: {
      modules: [projectsServer, notesServer, workshopServer, module],
      projects: [moveup],
    },
    secret,
    clock,
    onError: (error, reference) => void logged.push({ error, reference }),
  });
  const call = createCallerFactory(kernel.router);
  return {
    kernel,
    clock,
    logged,
    worker: kernel.worker(),
    as: (role: Role, centre = brussels, projects: readonly string[] | null = null) =>
      call(kernel.context({ account: account(role, { centre, projects }), centre: centre.slug })),
  };
}
export type DeliveryHost = Awaited<ReturnType<typeof deliveryHost>>;

/** What became of tasks, in a few words each. */
export const ends = (outcomes: readonly TaskOutcome[]): string[] =>
  outcomes.map(({ handler, end }) => `${handler} ${end}`);
