import type { Selectable } from 'kysely';
import type { Variant } from '../../configuration/index.ts';
import { editionState } from '../../edition-state.ts';
import type { CollectiveWorkshopTables } from '../../tables.gen.ts';
import type { WorkshopScope } from '../procedure.ts';
import type { EditionFigures } from './figures.ts';

type EditionRow = Selectable<CollectiveWorkshopTables['collective_workshop.edition']>;

/** The places of an edition: its own number, or the one of the configuration; null where neither has a cap. */
export const placesOf = (scope: WorkshopScope, edition: Pick<EditionRow, 'places'>): number | null =>
  edition.places ?? scope.config.places ?? null;

/** An edition as the API shows it. */
export const editionView = (scope: WorkshopScope, edition: EditionRow, figures: EditionFigures) => {
  const places = placesOf(scope, edition);
  return {
    id: edition.id,
    title: edition.title,
    variant: edition.variant as Variant | null,
    startsOn: edition.starts_on,
    endsOn: edition.ends_on,
    state: editionState({ startsOn: edition.starts_on, closedAt: edition.closed_at }, scope.clock.today()),
    /** Null: as many people as come. */
    places,
    ...figures,
    /** Null without a cap. Never negative: a centre that lowers its places puts nobody out. */
    placesLeft: places === null ? null : Math.max(0, places - figures.enrolled),
  };
};
