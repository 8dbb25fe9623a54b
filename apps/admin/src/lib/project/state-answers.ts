import type { Locale, ModuleState } from '@tandem/sdk';
import type { Api } from '#lib/api/api.ts';
import type { AreaKey } from '#lib/language/texts.ts';
import { firstDay, isMonthOrDay } from './month-or-day.ts';

/** Where a module stands, with its dates and reasons, as the API tells it. */
export type ToldStanding = Awaited<ReturnType<Api['core']['project']['get']['query']>>['modules'][number]['standing'];
type SetState = Parameters<Api['core']['project']['setModuleState']['mutate']>[0];

/** What is answered about the state of a module. Dates are months or days, or the empty text. */
export interface StateAnswers {
  readonly state: ModuleState;
  readonly from: string;
  readonly planned: string;
  readonly now: string;
  /** For everybody to read: of a postponement or a closing. */
  readonly reason: { readonly [L in Locale]?: string };
  /** For the history: of what needs no reason for everybody. */
  readonly why: string;
}

/** What the questions begin with: how it is, the change that waits included. */
export function answersOf(standing: ToldStanding): StateAnswers {
  const { next } = standing;
  return {
    state: next?.state ?? standing.state,
    from: next?.from ?? standing.from ?? '',
    planned: standing.planned ?? (standing.state === 'planned' ? standing.from : undefined) ?? '',
    now: standing.now ?? '',
    reason: (next?.state === 'closed' ? next.reason : standing.reason) ?? {},
    why: '',
  };
}

/** Whether the reason is for everybody to read. */
export const isReasonPublic = ({ state }: Pick<StateAnswers, 'state'>): boolean =>
  state === 'postponed' || state === 'closed';

type Question = Exclude<keyof StateAnswers, 'state'>;

/** What is to be mended, in the order of the questions. */
export function missingIn(
  answers: StateAnswers,
  locales: readonly Locale[],
): readonly [Question, AreaKey<'standing'>][] {
  const { state, from, planned, now, reason, why } = answers;
  const found: [Question, AreaKey<'standing'>][] = [];
  if (state === 'postponed') {
    if (!isMonthOrDay(planned)) found.push(['planned', 'standing.date.missing']);
    if (!isMonthOrDay(now)) found.push(['now', 'standing.date.missing']);
    else if (isMonthOrDay(planned) && firstDay(now) <= firstDay(planned)) found.push(['now', 'standing.now.early']);
  } else if (from !== '' && !isMonthOrDay(from)) {
    found.push(['from', 'standing.date.wrong']);
  }
  if (isReasonPublic(answers)) {
    if (locales.some((locale) => !reason[locale]?.trim())) found.push(['reason', 'standing.reason.missing']);
  } else if (why.trim() === '') {
    found.push(['why', 'standing.why.missing']);
  }
  return found;
}

/** What is sent of complete answers. The reason for everybody is the one in the history as well. */
export function said(answers: StateAnswers, locales: readonly Locale[]): Pick<SetState, 'state' | 'reason'> {
  const { state, from, planned, now, why } = answers;
  const words = locales.map((locale) => [locale, answers.reason[locale]?.trim() ?? ''] as const);
  const reason = Object.fromEntries(words);
  const first = words[0]?.[1] ?? '';
  const since = from === '' ? {} : { from };
  switch (state) {
    case 'postponed':
      return { state: { state, planned, now, reason }, reason: first };
    case 'closed':
      return { state: { state, ...since, reason }, reason: first };
    default:
      return { state: { state, ...since }, reason: why };
  }
}
