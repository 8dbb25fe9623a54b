import { z } from 'zod';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { editionById } from '../repositories/editions.repository.ts';
import { sessionStartingAt } from '../repositories/sessions.repository.ts';

const time = z.iso.time({ precision: -1 });

/** What a coordinator says of a new session. Times are those of the clock on the wall, in the centre's time zone. */
const newSession = z
  .object({
    editionId: z.uuid(),
    date: z.iso.date(),
    startsAt: time,
    endsAt: time,
    place: z.string().trim().min(1).max(200).optional(),
    theme: z.string().trim().min(1).max(500).optional(),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], message: 'problem.times' });

/** Plans a session of an edition. Ends in `edition-closed`, or in `session-exists` when the edition has one that starts then. */
export const create = procedure('edition.manage')
  .input(newSession)
  .mutation(({ ctx: { module: scope }, input }) =>
    scope.transaction(async (tx, { audit }) => {
      const { moduleId } = scope.instance;
      const edition = expectFound(await editionById.first(tx, { id: input.editionId, moduleId }));
      if (edition.closed_at !== null) scope.fail('edition-closed', { editionId: edition.id });
      const id = scope.newId();
      const at = scope.clock.now();
      const by = scope.caller.accountId;
      const made = await tx
        .insertInto('collective_workshop.session')
        .values({
          id,
          module_id: moduleId,
          edition_id: edition.id,
          on_date: input.date,
          starts_at: input.startsAt,
          ends_at: input.endsAt,
          time_zone: scope.centre.timeZone,
          place: input.place ?? null,
          theme: input.theme ?? null,
          state: 'planned',
          created_at: at,
          created_by: by,
          updated_at: at,
          updated_by: by,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!made) {
        const known = await sessionStartingAt.first(tx, {
          editionId: edition.id,
          onDate: input.date,
          startsAt: input.startsAt,
        });
        return scope.fail('session-exists', { sessionId: expectFound(known).id });
      }
      audit({
        action: 'session.create',
        subject: { type: 'session', id },
        details: { editionId: edition.id, date: input.date },
      });
      return { id };
    }),
  );
