import { surrounded, unnamedProvider } from '../shared/course.ts';
import { asIs, type Statement } from '../shared/statement.ts';
import { training } from '../shared/training.ts';
import { editions } from './editions.ts';
import { say } from './texts.ts';

/** What Boost says of itself. */
export const project: Statement = {
  ...training(say, 'male'),
  title: asIs('Boost'),
  organisation: say('organisation'),
  workLanguage: 'nl',
  firstHeld: 2014,
  modelledOn: 'uitstraling',
  parts: [{ key: 'workshops', module: 'workshops', level: 'module', forms: ['collective'] }],
  programme: {
    editionsPerYear: 1,
    weeks: { least: 11, most: 11 },
    methods: [{ key: 'group-training', name: say('method.workshops') }],
    blocks: [
      {
        key: 'start',
        name: say('block.start'),
        form: 'information',
        fromWeek: 1,
        toWeek: 2,
        note: say('block.start.note'),
      },
      {
        key: 'workshops',
        name: say('block.educational'),
        form: 'group',
        fromWeek: 3,
        toWeek: 10,
        part: 'workshops',
      },
      { key: 'closing', name: say('block.closing'), form: 'closing', fromWeek: 11, toWeek: 11 },
    ],
  },
  editions,
  providers: unnamedProvider(say),
  support: {
    ...surrounded,
    service: say('support.pathway-service'),
    withProvider: 'yes',
    note: say('support.note'),
  },
};
