import { effectOf } from '@tandem/sdk/server';
import { individualFollowUp } from '../contract.ts';

/** What a change touches: how many people one full-time worker follows at most, where that changes. */
export const effect = effectOf(individualFollowUp)({
  permission: 'follow-up.read',
  // The whole answer lies in the two configurations: follow-ups themselves are not kept here yet.
  async count({ before, after }) {
    if (before.caseload === after.caseload) return [];
    if (before.caseload === undefined)
      return [{ message: 'effect.caseload.new', counts: { after: after.caseload ?? 0 } }];
    if (after.caseload === undefined) return [{ message: 'effect.caseload.gone', counts: { before: before.caseload } }];
    return [{ message: 'effect.caseload.changed', counts: { before: before.caseload, after: after.caseload } }];
  },
});
