import { surrounded, unnamedProvider } from '../shared/course.ts';
import { asIs, type Statement } from '../shared/statement.ts';
import { training } from '../shared/training.ts';
import { editions } from './editions.ts';
import { points, say } from './texts.ts';

/** What Uitstraling says of itself. */
export const project: Statement = {
  ...training(say, 'female'),
  title: asIs('Uitstraling'),
  organisation: say('organisation'),
  workLanguage: 'nl',
  firstHeld: 2007,
  history: [{ key: 'adapted', name: say('history.adapted') }],
  parts: [{ key: 'workshops', module: 'workshops', level: 'module', forms: ['collective'] }],
  programme: {
    editionsPerYear: 1,
    weeks: { least: 11, most: 11 },
    methods: [{ key: 'group-training', name: say('method.workshops') }],
    blocks: [
      { key: 'information', name: say('block.information'), form: 'information', fromWeek: 1, toWeek: 1 },
      {
        key: 'workshops',
        name: say('block.educational'),
        form: 'group',
        fromWeek: 2,
        toWeek: 11,
        part: 'workshops',
      },
    ],
  },
  editions,
  evaluation: {
    participant: [
      {
        key: 'change',
        name: say('change.name'),
        at: { kind: 'during' },
        sections: points('change', 'confidence', 'social', 'charisma'),
      },
    ],
  },
  providers: unnamedProvider(say),
  support: { ...surrounded, workers: 1, withProvider: 'yes', note: say('support.note') },
};
