import { launchedByFund } from '../shared/course.ts';
import { asIs, type Statement } from '../shared/statement.ts';
import { parts } from './parts.ts';
import { points, say } from './texts.ts';

/** What Switch says of itself. */
export const project: Statement = {
  ...launchedByFund(say, 2005),
  title: asIs('Switch'),
  label: 'project',
  organisation: say('organisation'),
  workLanguage: 'nl',
  period: { kind: 'editions' },
  focus: ['orientation'],
  objectives: points('objective', 'orient', 'check'),
  figures: [
    {
      key: 'under-25',
      name: say('figure.under-25'),
      value: 33.33,
      unit: 'percent',
      precision: 'more-than',
      note: say('figure.under-25.note'),
    },
  ],
  targetGroup: { age: { options: ['young'] }, ages: { from: 18, to: 25 } },
  parts,
  programme: {
    editionsPerYear: 3,
    weeks: { least: 8, most: 10 },
    daysPerWeek: 1.5,
    groupSize: { least: 8, most: 10 },
    methods: points('form', 'group', 'individual'),
  },
  // The sheet says nothing of who supports and coordinates it.
  support: { withProvider: 'not-stated', ownWorker: 'not-stated', steeringGroup: 'not-stated' },
};
