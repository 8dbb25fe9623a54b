import type { SqlExecutor } from '@tandem/db';
import type { MigratedDatabase } from '../../databases/migrated-database.ts';

/** Looks past every fence, over and over. */
export interface Owner {
  run<T>(look: (executor: SqlExecutor) => Promise<T>): Promise<T>;
  release(): Promise<void>;
}

/**
 * The owner of a database. On a server one connection is kept until `release`: a new one for each look would take longer
 * than all calls together. The embedded database has one connection, which each look lends.
 */
export function ownerOf(migrated: MigratedDatabase): Owner {
  if (migrated.kind === 'embedded') return { run: (look) => migrated.asOwner(look), release: () => Promise.resolve() };
  const released = Promise.withResolvers<undefined>();
  const lent = Promise.withResolvers<SqlExecutor>();
  const held = migrated.asOwner((executor) => {
    lent.resolve(executor);
    return released.promise;
  });
  held.catch((error: unknown) => {
    lent.reject(error);
  });
  return {
    run: async (look) => look(await lent.promise),
    async release() {
      released.resolve(undefined);
      await held;
    },
  };
}
