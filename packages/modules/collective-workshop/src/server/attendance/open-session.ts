import type { Kysely, Selectable } from 'kysely';
import type { CollectiveWorkshopTables } from '../../tables.gen.ts';
import type { WorkshopScope } from '../procedure.ts';
import { enrolledOn } from '../repositories/enrolments.repository.ts';

export type Session = Selectable<CollectiveWorkshopTables['collective_workshop.session']>;

/** Ends the call in `session-closed` when the list no longer takes marks. */
export function expectOpen(scope: WorkshopScope, session: Session): void {
  if (session.closed_at !== null) scope.fail('session-closed', { closedAt: session.closed_at });
}

/** Ends the call in `not-enrolled` when the person does not take part on the day of the session. */
export async function expectTakingPart(
  scope: WorkshopScope,
  tx: Kysely<CollectiveWorkshopTables>,
  session: Session,
  personId: string,
): Promise<void> {
  const enrolled = await enrolledOn.execute(tx, { editionId: session.edition_id, date: session.on_date });
  if (!enrolled.some((one) => one.person_id === personId)) scope.fail('not-enrolled', { personId });
}
