import type { Statement } from '../shared/statement.ts';
import { say } from './texts.ts';

const theme = (key: 'housing' | 'training' | 'job-search' | 'social-security' | 'applications' | 'budget') => ({
  key,
  name: say(`theme.${key}`),
  kind: 'topic' as const,
  ...(key === 'social-security' && { note: say('theme.social-security.note') }),
});

/** Six themes in a group, and beside it for each person an intensive follow-up and a way to training or work. */
export const parts: Statement['parts'] = [
  {
    key: 'workshops',
    module: 'workshops',
    level: 'module',
    forms: ['collective'],
    contents: [
      theme('housing'),
      theme('training'),
      theme('job-search'),
      theme('social-security'),
      theme('applications'),
      theme('budget'),
    ],
  },
  {
    key: 'follow-up',
    module: 'follow-up',
    level: 'module',
    forms: ['individual'],
    aim: say('follow-up.aim'),
  },
  {
    key: 'insertion',
    module: 'insertion',
    level: 'module',
    forms: ['individual'],
    contents: [{ key: 'orientation-interviews', name: say('insertion.interviews'), kind: 'activity' }],
    output: say('insertion.output'),
  },
  { key: 'internship', name: say('form.internship'), level: 'extra', parent: 'insertion', optional: true },
];
