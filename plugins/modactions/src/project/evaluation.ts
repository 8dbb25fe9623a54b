import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** How participants are asked and spoken of. There is no evaluation of the modules: the survey serves both. */
export const evaluation: ProjectShape['evaluation'] = {
  participant: [
    {
      key: 'survey',
      name: say('evaluation.survey'),
      at: { kind: 'end' },
      by: say('evaluation.survey.by'),
      instrument: 'survey',
    },
    {
      key: 'team-meeting',
      name: say('evaluation.meeting'),
      at: { kind: 'during' },
      by: say('evaluation.meeting.by'),
      how: say('evaluation.meeting.how'),
      instrument: 'discussion',
    },
  ],
};
