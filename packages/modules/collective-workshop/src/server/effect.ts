import { effectOf, type Touched } from '@tandem/sdk/server';
import type { WorkshopConfiguration } from '../configuration/index.ts';
import { collectiveWorkshop } from '../contract.ts';
import { underConfiguration } from './repositories/effect.repository.ts';

type Message =
  | 'effect.none'
  | 'effect.groups'
  | 'effect.sessions'
  | `effect.places.${'changed' | 'capped' | 'open'}`
  | 'effect.over';
type Line = Touched<Message>;

/**
 * What a change touches: editions that are planned or running with who takes part in them, the sessions to come, and the places of the
 * editions that have none of their own. Whoever takes part already is never put out.
 */
export const effect = effectOf(collectiveWorkshop)({
  permission: 'edition.read',
  async count({ db, moduleId, today, before, after }): Promise<readonly Line[]> {
    const places = after.places ?? null;
    const found = await underConfiguration.first(db, { moduleId, today, places });
    const { groups, people, sessions, following, over } = counted(found);
    if (groups === 0) return [{ message: 'effect.none', counts: {} }];
    return [
      { message: 'effect.groups', counts: { groups, people } },
      ...(sessions > 0 ? [{ message: 'effect.sessions', counts: { sessions } } as const] : []),
      ...placesLine(before, after, following),
      ...(over > 0 && before.places !== after.places
        ? [{ message: 'effect.over', counts: { over, places: after.places ?? 0 } } as const]
        : []),
    ];
  },
});

type Places = Pick<WorkshopConfiguration, 'places'>;

function placesLine({ places: before }: Places, { places: after }: Places, following: number): readonly Line[] {
  if (before === after || following === 0) return [];
  if (before === undefined) return [{ message: 'effect.places.capped', counts: { following, after: after ?? 0 } }];
  if (after === undefined) return [{ message: 'effect.places.open', counts: { following, before } }];
  return [{ message: 'effect.places.changed', counts: { following, before, after } }];
}

type Row = Awaited<ReturnType<typeof underConfiguration.first>>;

/** A count is never null, which the types of a select without a table do not know. */
const counted = (row: Row) => ({
  groups: row?.groups ?? 0,
  people: row?.people ?? 0,
  sessions: row?.sessions ?? 0,
  following: row?.following ?? 0,
  over: row?.over ?? 0,
});
