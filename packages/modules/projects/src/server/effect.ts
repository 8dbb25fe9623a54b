import { effectOf } from '@tandem/sdk/server';
import { projects } from '../contract.ts';
import { placesOf } from '../rules/places.ts';

/** What a change of a project touches: how many people its team can follow, where that changes. */
export const effect = effectOf(projects)({
  permission: 'sheet.read',
  // The whole answer lies in the two configurations.
  async count({ before, after }) {
    const [then, now] = [before, after].map(({ team }) => team && placesOf(team));
    if (then?.places === now?.places) return [];
    if (!then) return [{ message: 'effect.places.new', counts: { after: now?.places ?? 0 } }];
    if (!now) return [{ message: 'effect.places.gone', counts: { before: then.places } }];
    return [{ message: 'effect.places.changed', counts: { before: then.places, after: now.places } }];
  },
});
