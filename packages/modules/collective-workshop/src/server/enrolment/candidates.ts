import { z } from 'zod';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { editionById } from '../repositories/editions.repository.ts';
import { activeEnrolments } from '../repositories/enrolments.repository.ts';

/** As many as fit in a list under a search box. */
const shown = 8;
/** As many as the service of `people` gives at once. */
const most = 100;

/** People whose names begin with the words of the search and who do not take part in the edition yet. */
export const candidates = procedure('enrolment.manage')
  .input(z.object({ editionId: z.uuid(), search: z.string().trim().min(1).max(100) }))
  .query(async ({ ctx: { module: scope }, input: { editionId, search } }) => {
    expectFound(await editionById.first(scope.db, { id: editionId, moduleId: scope.instance.moduleId }));
    const enrolled = new Set(
      (await activeEnrolments.execute(scope.db, { editionId })).map(({ person_id }) => person_id),
    );
    const found = await scope.uses.people.find(search, Math.min(most, shown + enrolled.size));
    return found
      .filter(({ id }) => !enrolled.has(id))
      .slice(0, shown)
      .map(({ id, firstName, lastName }) => ({ personId: id, firstName, lastName }));
  });
