import { locales, type ModuleState, type Standing, type StateChange, type Text, text } from '@tandem/sdk';
import { z } from 'zod';
import { firstDay } from './standing.ts';

const isMonthOrDay = (date: string): boolean =>
  /^\d{4}-\d\d(-\d\d)?$/.test(date) && z.iso.date().safeParse(firstDay(date)).success;

const date = z.string().refine(isMonthOrDay, { message: 'problem.month-or-day' });

const isSaid = (said: Text): boolean => 'key' in said || locales.some((locale) => (said[locale] ?? '') !== '');
const said = text().refine(isSaid, { message: 'problem.required' });

const opening = { state: z.literal('open'), from: date.optional() };
const closing = { state: z.literal('closed'), from: date.optional(), reason: said.optional() };

interface Dates {
  readonly planned?: string | undefined;
  readonly now?: string | undefined;
}
const isLater = ({ planned, now }: Dates): boolean =>
  planned === undefined || now === undefined || firstDay(now) > firstDay(planned);
const later = { path: ['now'], message: 'problem.postponed' };

/** What a plugin says of a module. */
export const stateChange = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('planned'), from: date.optional() }),
  z.strictObject({ state: z.literal('postponed'), planned: date, now: date, reason: said }).refine(isLater, later),
  z.strictObject(opening),
  z.strictObject(closing),
]);

/** What a call says of a module: also a state alone, where nothing must be said with it. */
export const stateInput = z.preprocess(
  (given) => (typeof given === 'string' ? { state: given } : given),
  stateChange,
) as unknown as z.ZodType<StateChange, Exclude<ModuleState, 'postponed'> | StateChange>;

const toOpen = z.strictObject({ ...opening, from: date });
const toClose = z.strictObject({ ...closing, from: date });
const next = z.discriminatedUnion('state', [toOpen, toClose]).optional();

/** What belongs to a postponement: all of it, or nothing where it was put off before anybody said from when to when. */
const ofPostponement = ['planned', 'now', 'reason'] as const;

/** A standing as a file brings it. */
export const fileStanding = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('planned'), from: date.optional(), next }),
  z
    .strictObject({
      state: z.literal('postponed'),
      planned: date.optional(),
      now: date.optional(),
      reason: said.optional(),
      next,
    })
    .refine(isLater, later)
    .superRefine((standing, context) => {
      const missing = ofPostponement.filter((name) => standing[name] === undefined);
      if (missing.length === ofPostponement.length) return;
      for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: 'problem.required' });
    }),
  z.strictObject({ ...opening, next: toClose.optional() }),
  z.strictObject({ ...closing, next: toOpen.optional() }),
]) satisfies z.ZodType<Standing>;
