import { asIs, type Statement } from '../shared/statement.ts';
import { say } from './texts.ts';

/** The editions that the sheet speaks of. */
export const editions: Statement['editions'] = [
  { key: '2016', name: asIs('2016'), reached: 8, comment: say('edition.2016.comment') },
  {
    key: '2017',
    name: asIs('2017'),
    months: { from: '2017-09' },
    when: say('edition.2017.when'),
    conceptChanged: false,
  },
];
