import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** Who works for it. The sheet gives the sum of the posts, not the posts. */
export const team: ProjectShape['team'] = {
  budgeted: 4,
  roles: [{ key: 'group-trainer', name: say('role.group-trainer') }],
  competencesExpected: 6,
  competences: [{ key: 'language-or-literacy', name: say('competence.language-or-literacy'), role: 'group-trainer' }],
  jointFollowUp: [
    { key: 'trainer', name: say('follow-up-by.trainer') },
    { key: 'training-worker', name: say('follow-up-by.training-worker') },
    { key: 'employment-worker', name: say('follow-up-by.employment-worker') },
    { key: 'global-worker', name: say('follow-up-by.global-worker') },
  ],
};
