import { z } from 'zod';
import { known } from './known.ts';
import { file } from './person-view.ts';
import { procedure } from './procedure.ts';
import { personById } from './repositories/person.repository.ts';

/** One person's file. */
export const getPerson = procedure('person.read')
  .input(z.strictObject({ id: z.uuid() }))
  .query(async ({ ctx: { module: scope }, input }) =>
    file(known(await personById.first(scope.db, input)), scope.clock.today()),
  );
