import { collectiveWorkshop } from '@tandem/collective-workshop';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** Module 1: intensive workshops in which French is practised in each activity. */
export const workshops = use(collectiveWorkshop, {
  state: 'open',
  config: {
    title: say('workshops.title'),
    aim: say('workshops.aim'),
    grouping: ['language', 'schooling'],
    places: 12,
    halfDaysPerWeek: 10,
    intensity: say('workshops.intensity'),
    languageWork: 'each-activity',
    languageTeacher: { present: true, minutesPerWeek: 600, subject: say('workshops.teacher') },
    variants: ['schooled', 'unschooled'],
    lifeDomains: [
      { key: 'housing', name: say('life-domain.housing') },
      { key: 'health', name: say('life-domain.health') },
      { key: 'language', name: say('life-domain.language') },
      { key: 'other', name: say('life-domain.other') },
    ],
    // The trainers hear of worries day by day; the social workers may not know of them.
    signals: {
      collected: true,
      routes: [
        { key: 'childcare', name: say('workshops.signal.childcare'), passedTo: say('workshops.signal.childcare.to') },
        { key: 'status', name: say('workshops.signal.status'), passedTo: say('workshops.signal.status.to') },
      ],
    },
    groupEvaluation: 'ad-hoc',
    smileyGrid: { used: true },
    // An interview each quarter, and the socio-professional balance at the end of the path.
    individualEvaluationWeeks: 13,
  },
  lock: { grouping: say('workshops.grouping.locked') },
});
