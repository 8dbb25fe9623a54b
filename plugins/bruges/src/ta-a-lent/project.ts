import { launchedByFund, surrounded, unnamedProvider } from '../shared/course.ts';
import { asIs, type Statement } from '../shared/statement.ts';
import { editions, programme } from './programme.ts';
import { points, say } from './texts.ts';

/** What Ta(a)lent says of itself. */
export const project: Statement = {
  ...launchedByFund(say, 2011),
  title: asIs('Ta(a)lent'),
  aliases: [
    { key: 't-a-lent', spelling: 'T(a)lent' },
    { key: 'tac-a-lent', spelling: 'TAC(A)LENT' },
  ],
  label: 'project',
  organisation: say('organisation'),
  workLanguage: 'nl',
  period: { kind: 'editions' },
  focus: ['orientation'],
  objective: say('objective'),
  objectives: points('objective', 'insight', 'labour-market'),
  targetGroup: {
    criteria: points('criterion', 'other-language', 'limited-view', 'limited-language'),
  },
  parts: [
    { key: 'workshops', module: 'workshops', level: 'module', forms: ['collective'] },
    { key: 'individual', module: 'individual', level: 'module', forms: ['individual'] },
    { key: 'internship', module: 'internship', level: 'module', forms: ['individual'] },
  ],
  programme,
  editions,
  providers: unnamedProvider(say),
  support: { ...surrounded, service: say('support.service'), workers: 1, withProvider: 'not-stated' },
};
