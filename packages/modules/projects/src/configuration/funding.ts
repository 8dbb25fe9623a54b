import { z } from 'zod';
import { fundingProblems, overlapping } from '../rules/funding-rules.ts';
import { choice, dates, group, keyed, line, lines, money, note, oneOfList, share } from './fields.ts';

/** Who pays what: sources, categories of cost, and for each category its shares. */
export const funding = group('funding', {
  kind: choice(['own', 'subsidy', 'both', 'unclear'], 'funding.kind').optional(),
  condition: lines('funding.condition').optional(),
  sources: keyed('funding.sources', {
    name: line('name'),
    type: choice(['european', 'federal', 'regional', 'local', 'own', 'other'], 'funding.source.type'),
    /** What the funder wants to read on what the project prints. */
    mention: line('funding.mention').optional(),
    reference: z.string().trim().min(1).max(300).optional().meta({ title: 'funding.reference' }),
    note: note(),
  }).optional(),
  categories: keyed('funding.categories', {
    name: line('name'),
    kind: choice(['personnel', 'material', 'outings', 'activities', 'providers', 'other'], 'funding.category.kind'),
  }).optional(),
  lines: keyed(
    'funding.lines',
    {
      category: oneOfList('funding.category', '/funding/categories'),
      name: line('name').optional(),
      dates: dates('funding.dates').optional(),
      /** Cents. Left out when the sheet gives no amount. */
      amount: money('funding.amount').optional(),
      shares: keyed(
        'funding.shares',
        { source: oneOfList('funding.source', '/funding/sources'), share: share('funding.share') },
        12,
      ),
      /** On what the shares are counted, when not on the whole amount. */
      base: lines('funding.base').optional(),
      part: oneOfList('funding.part', '/parts').optional(),
      note: note(),
    },
    200,
  ).optional(),
  unclear: line('unclear.what').optional(),
}).superRefine((value, context) => {
  for (const { index, field, message, values } of fundingProblems(value.lines ?? []))
    context.addIssue({ code: 'custom', path: ['lines', index, ...field], message, params: { values } });
});

/** Who delivers parts of the project against payment, and for how much in which period. */
export const providers = keyed('providers', {
  name: line('name'),
  role: line('providers.role').optional(),
  prices: keyed('providers.prices', {
    amount: money('funding.amount'),
    /** For what the amount is due; for all of the period when it does not say. */
    per: choice(['year', 'edition', 'session', 'hour'], 'providers.per').optional(),
    dates: dates('funding.dates').optional(),
    note: note(),
  }).optional(),
  note: note(),
  unclear: line('unclear.what').optional(),
}).superRefine((list, context) => {
  list.forEach(({ prices = [] }, index) => {
    for (const price of overlapping(prices))
      context.addIssue({ code: 'custom', path: [index, 'prices', price, 'dates'], message: 'problem.overlap' });
  });
});
