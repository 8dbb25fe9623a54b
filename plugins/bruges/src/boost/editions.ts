import { asIs, type Statement } from '../shared/statement.ts';
import { say } from './texts.ts';

/** The editions that the sheet speaks of. That of 2017 was held for longer than the template: its months stand in place of it. */
export const editions: Statement['editions'] = [
  { key: '2016', name: asIs('2016'), months: { from: '2016-04', to: '2016-06' }, atStart: 8, atEnd: 5 },
  {
    key: '2017',
    name: asIs('2017'),
    months: { from: '2017-08', to: '2017-12' },
    conceptChanged: true,
    method: say('edition.2017.method'),
    comment: say('edition.2017.comment'),
  },
];
