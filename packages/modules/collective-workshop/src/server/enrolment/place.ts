import type { Kysely, Selectable } from 'kysely';
import type { CollectiveWorkshopTables } from '../../tables.gen.ts';
import { placesOf } from '../edition/view.ts';
import { expectFound } from '../expect.ts';
import type { WorkshopScope } from '../procedure.ts';
import { lockEdition } from '../repositories/editions.repository.ts';
import { activeEnrolments } from '../repositories/enrolments.repository.ts';

type Edition = Selectable<CollectiveWorkshopTables['collective_workshop.edition']>;

/**
 * Takes the edition and makes sure that it has a place for the person, as every edition without a cap has. Until the transaction ends
 * nobody else can take that place. Ends the call in `edition-closed`, `already-enrolled` or `edition-full`.
 */
export async function expectPlace(
  scope: WorkshopScope,
  tx: Kysely<CollectiveWorkshopTables>,
  at: { readonly editionId: string; readonly personId: string },
): Promise<Edition> {
  const edition = expectFound(await lockEdition.first(tx, { id: at.editionId, moduleId: scope.instance.moduleId }));
  if (edition.closed_at !== null) scope.fail('edition-closed', { editionId: edition.id });
  const enrolled = await activeEnrolments.execute(tx, { editionId: edition.id });
  if (enrolled.some(({ person_id }) => person_id === at.personId))
    scope.fail('already-enrolled', { personId: at.personId });
  const places = placesOf(scope, edition);
  if (places !== null && enrolled.length >= places) scope.fail('edition-full', { places });
  return edition;
}
