import { z } from 'zod';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { expectPlace } from './place.ts';

/**
 * Enrols a person. The enrolment remembers the revision of the configuration under which it happened. Ends in `module-not-open`,
 * `edition-closed`, `already-enrolled` or `edition-full`. `enrolledOn` is for whoever began before somebody wrote it down.
 */
export const create = procedure('enrolment.manage')
  .input(z.object({ editionId: z.uuid(), personId: z.uuid(), enrolledOn: z.iso.date().optional() }))
  .mutation(({ ctx: { module: scope }, input }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      const { moduleId, revision, state } = scope.instance;
      if (state !== 'open') scope.fail('module-not-open', { state });
      const edition = await expectPlace(scope, tx, input);
      const person = expectFound(
        (await scope.uses.people.cards([input.personId])).find(({ status }) => status === 'active'),
      );
      const id = scope.newId();
      await tx
        .insertInto('collective_workshop.enrolment')
        .values({
          id,
          module_id: moduleId,
          edition_id: edition.id,
          person_id: person.id,
          revision,
          enrolled_on: input.enrolledOn ?? scope.clock.today(),
          enrolled_at: scope.clock.now(),
          enrolled_by: scope.caller.accountId,
        })
        .execute();
      emit('person.enrolled', { enrolmentId: id, editionId: edition.id, personId: person.id });
      audit({
        action: 'enrolment.create',
        subject: { type: 'enrolment', id },
        details: { editionId: edition.id, personId: person.id },
      });
      return { enrolmentId: id, personId: person.id, firstName: person.firstName, lastName: person.lastName };
    }),
  );
