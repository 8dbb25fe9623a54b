import { say } from '../say.ts';
import type { Heading } from './shape.ts';

/** For whom AMIE is. On four axes the sheet emphasises every answer, so that it does not say which one it means. */
export const targetGroup: Heading<'targetGroup'> = {
  age: {
    options: ['young', 'adult', 'elderly'],
    unclear: true,
    notes: [{ key: 'adult', option: 'adult', note: say('target.age.adult') }],
  },
  education: {
    options: ['low', 'medium', 'high'],
    notes: [{ key: 'high', option: 'high', note: say('target.education.high') }],
  },
  language: {
    options: ['illiterate', 'beginner', 'advanced'],
    firmness: 'soft',
    notes: [{ key: 'beginner', option: 'beginner', note: say('target.language.beginner') }],
  },
  nationality: { options: ['eu', 'non-eu', 'other'], unclear: true },
  gender: { options: ['female', 'male', 'mixed'], unclear: true },
  condition: {
    options: ['restricted', 'normal', 'demanding', 'no-requirement'],
    unclear: true,
    notes: [{ key: 'no-requirement', option: 'no-requirement', note: say('target.condition.no-requirement') }],
  },
  criteria: [
    { key: 'civic-integration', name: say('criteria.civic-integration'), firmness: 'hard', effect: 'refuse' },
    { key: 'integration-income', name: say('criteria.integration-income'), firmness: 'hard', effect: 'refuse' },
    {
      key: 'travels-to-site',
      name: say('criteria.travels-to-site'),
      firmness: 'conditional',
      when: say('criteria.travels-to-site.when'),
      effect: 'individual-only',
      note: say('criteria.travels-to-site.note'),
    },
  ],
};
