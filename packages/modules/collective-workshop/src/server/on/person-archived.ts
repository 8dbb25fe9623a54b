import type { ShapeOf } from '@tandem/sdk';
import type { HeardEvent, TaskScope } from '@tandem/sdk/server';
import type { collectiveWorkshop } from '../../contract.ts';
import { endEnrolment, openEnrolmentsOf } from '../repositories/enrolments.repository.ts';

/**
 * Whoever is archived takes part in nothing any more: their enrolments in all workshops of the centre end today, which frees their places.
 * What was noted about them stays, and the reason stays open for whoever knows it.
 */
export async function onPersonArchived(
  { payload: { personId } }: HeardEvent<{ readonly personId: string }>,
  scope: TaskScope<ShapeOf<typeof collectiveWorkshop>>,
): Promise<void> {
  // The event may come late, and somebody may have taken the archiving back.
  const [person] = await scope.uses.people.cards([personId]);
  if (person?.status !== 'archived') return;
  const enrolments = await openEnrolmentsOf.execute(scope.db, { personId });
  if (enrolments.length === 0) return;
  await scope.transaction(async (tx, { emit, audit }) => {
    for (const { id, edition_id: editionId } of enrolments) {
      const end = { id, today: scope.clock.today(), reason: null, at: scope.clock.now(), by: scope.caller.accountId };
      if (!(await endEnrolment(tx, end))) continue;
      emit('enrolment.ended', { enrolmentId: id, editionId, personId });
      audit({ action: 'enrolment.end', subject: { type: 'enrolment', id }, details: { editionId, personId } });
    }
  });
}
