import { individualFollowUp } from '@tandem/individual-follow-up';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** Module 2: a specialised worker follows each person, and two workers keep a file each. */
export const followUp = use(individualFollowUp, {
  state: 'open',
  config: {
    title: say('follow-up.title'),
    aim: say('follow-up.aim'),
    ledBy: say('follow-up.led-by'),
    obstacles: [
      { key: 'childcare', name: say('follow-up.obstacle.childcare') },
      { key: 'mobility', name: say('follow-up.obstacle.mobility') },
    ],
    acts: [
      { key: 'diploma-equivalence', name: say('follow-up.act.diploma') },
      { key: 'student-status', name: say('follow-up.act.student') },
      { key: 'itinerary', name: say('follow-up.act.itinerary') },
      { key: 'letters', name: say('follow-up.act.letters') },
    ],
    steps: [{ key: 'professional-project', name: say('follow-up.step.professional'), optional: true }],
    path: { reassessed: true, dreams: true },
    cadence: 'quarter',
    intensity: say('follow-up.intensity'),
    files: [
      { key: 'global', name: say('follow-up.file.global'), keptBy: say('follow-up.file.global.by') },
      { key: 'project', name: say('follow-up.file.project'), keptBy: say('follow-up.file.project.by') },
    ],
  },
});
