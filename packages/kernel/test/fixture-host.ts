import type { Database, ModuleMigrations } from '@tandem/db';
import { type Account, type Centre, createKernel, kernelMigrations, type Membership } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import { createCallerFactory, DomainFailure } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import { notesServer } from './fixture-notes.ts';
import { moveup, projectsServer } from './fixture-project.ts';
import { workshopServer } from './fixture-workshop.ts';
import { testClock } from './testkit.ts';

export const tables: readonly ModuleMigrations[] = [
  ...kernelMigrations,
  { module: 'try-notes', schema: 'try_notes', migrations: notesServer.migrations },
];

const centre = (slug: string, last: string): Centre => ({
  id: `0198c0de-0000-7000-8000-00000000000${last}`,
  slug,
  name: { fr: slug },
  locales: ['fr', 'nl'],
  timeZone: 'Europe/Brussels',
});
export const brussels = centre('bruxelles', '1');
export const ghent = centre('gand', '2');

export const secret = 'a secret of at least thirty-two characters';
export const composition = { modules: [projectsServer, notesServer, workshopServer], projects: [moveup] } as const;

/** An account with one membership. */
export const account = (role: Role, membership: Partial<Membership> = {}): Account => ({
  id: `account of the ${role}`,
  name: `Marie the ${role}`,
  locale: 'fr',
  memberships: [{ centre: brussels, roles: [role], projects: null, ...membership }],
});

type Composed = typeof composition;
interface Given {
  readonly modules: readonly unknown[];
  readonly projects: readonly unknown[];
}

/** The kernel with the fixtures, and callers of its API as whoever is wanted. */
export async function openHost(database: Database, given: Given = composition) {
  const logged: { readonly error: unknown; readonly reference: string }[] = [];
  const clock = testClock();
  const kernel = await createKernel({
    database,
    composition: given as Composed,
    secret,
    clock,
    onError: (error, reference) => void logged.push({ error, reference }),
  });
  const call = createCallerFactory(kernel.router);
  return {
    kernel,
    clock,
    logged,
    callAs: (who: Account | null, slug: string | undefined) => call(kernel.context({ account: who, centre: slug })),
    as: (role: Role, membership: Partial<Membership> = {}) =>
      call(kernel.context({ account: account(role, membership), centre: (membership.centre ?? brussels).slug })),
  };
}
export type TestHost = Awaited<ReturnType<typeof openHost>>;

/** How a call ends, in one word: a declared outcome, a refusal, or `ok`. */
export async function endOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return error.cause instanceof DomainFailure ? error.cause.code : error.code;
  }
}

/** The details of the declared outcome that a call ends in. */
export async function detailsOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof TRPCError && error.cause instanceof DomainFailure ? error.cause.details : error;
}

/** Installs the project of the fixtures, once for a database, and gives its ids. */
export async function installed(host: TestHost) {
  const administrator = host.as('administrator');
  const { projectId, modules } = await administrator.core.project.install({ plugin: 'try-moveup', reason: 'Start' });
  const idOf = (slug: string): string => modules.find((module) => module.slug === slug)?.id ?? '';
  return { projectId, workshops: idOf('workshops'), evening: idOf('evening') };
}
