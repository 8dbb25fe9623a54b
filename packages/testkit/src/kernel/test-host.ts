import type { Database } from '@tandem/db';
import { type Centre, createKernel, problemText } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import { type Composition, createCallerFactory, type ServerModule } from '@tandem/sdk/server';
import { testClock, type TestClock } from '../clock.ts';
import { delivery } from './delivery.ts';
import { testCentres } from './test-centres.ts';
import { insertCentres } from './insert-centres.ts';

/** Who calls, in a test: by their role in a centre; without more, of all projects of Brussels. */
export interface TestCaller {
  readonly centre?: Centre;
  readonly name?: string;
  readonly projects?: readonly string[] | null;
}

// any: modules of every contract; a server module is invariant in its own.

/**
 * Brings modules to life on a migrated database and hands out callers of their procedures.
 *
 * @example
 * const host = await testHost(on.database, { modules: [peopleServer], projects: [] });
 * await host.as('trainer').people.person.list({});
 * @throws Error when a module has a problem, with all of them.
 */
export async function testHost<const M extends readonly ServerModule<any, any>[]>(
  database: Database,
  composition: Composition<M>,
  clock: TestClock = testClock(),
) {
  const kernel = await createKernel({
    database,
    composition,
    clock,
    secret: 'the secret of tests, long enough to be one',
  });
  if (kernel.problems.length > 0) throw new Error(`The modules have problems:\n${problemText(kernel.problems)}`);
  const call = createCallerFactory(kernel.router);
  await insertCentres(database);
  return {
    kernel,
    clock,
    ...delivery(kernel.worker(), clock),
    /** Calls procedures as somebody with this role. The account's id is `<role>@<centre>`. */
    as(role: Role, { centre = testCentres.brussels, name = role, projects = null }: TestCaller = {}) {
      const memberships = [{ centre, roles: [role], projects }];
      return call(
        kernel.context({
          account: { id: `${role}@${centre.slug}`, name, locale: 'fr', memberships },
          centre: centre.slug,
        }),
      );
    },
  };
}
