import { z } from 'zod';
import { choice, group, keyed, line, note, oneOfList } from './fields.ts';

/** How often something happens: a duty, a limit, or a habit; always, in a case only, or in a window of time only. */
export const cadences = keyed('cadences', {
  name: line('name'),
  of: choice(['interview', 'evaluation', 'outing', 'session', 'feedback', 'list', 'other'], 'cadences.of'),
  part: oneOfList('cadences.part', '/parts').optional(),
  strength: choice(['at-least', 'exactly', 'at-most', 'as-needed'], 'cadences.strength'),
  /** Left out with `as-needed`. */
  every: group('cadences.every', {
    count: z.int().min(1).max(366).meta({ title: 'cadences.count' }),
    unit: choice(['day', 'week', 'month', 'quarter', 'year'], 'cadences.unit'),
    times: z.int().min(1).max(100).default(1).meta({ title: 'cadences.times' }),
  }).optional(),
  when: line('cadences.when').optional(),
  /** Counted in months from the entry of the person. */
  window: group('cadences.window', {
    fromMonth: z.int().min(0).max(120).optional().meta({ title: 'cadences.from-month', 'x-unit': 'unit.months' }),
    toMonth: z.int().min(0).max(120).optional().meta({ title: 'cadences.to-month', 'x-unit': 'unit.months' }),
  })
    .refine(({ fromMonth, toMonth }) => fromMonth === undefined || toMonth === undefined || fromMonth <= toMonth, {
      path: ['toMonth'],
      message: 'problem.range',
    })
    .optional(),
  /** The same duty said elsewhere in other words: what fulfils one fulfils both, so that one thing is due and not two. */
  sameAs: oneOfList('cadences.same-as', '/cadences').optional(),
  unclear: line('unclear.what').optional(),
  note: note(),
}).superRefine((list, context) => {
  list.forEach(({ key, strength, every, sameAs }, index) => {
    if (strength !== 'as-needed' && every === undefined)
      context.addIssue({ code: 'custom', path: [index, 'every'], message: 'problem.required' });
    if (sameAs === key) context.addIssue({ code: 'custom', path: [index, 'sameAs'], message: 'problem.invalid' });
  });
});
