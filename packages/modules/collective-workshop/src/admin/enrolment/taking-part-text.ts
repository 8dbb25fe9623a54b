import { dayAfter } from '../next-day.ts';
import type { WorkshopProps } from '../props.ts';

interface TakingPart {
  readonly enrolledOn: string;
  /** The day from which somebody no longer takes part; null while they do. */
  readonly endedOn: string | null;
}

/** "Depuis le 2 novembre 2026", or from the first to the last day; who stopped before they began has one day. */
export function takingPartText(
  { enrolledOn, endedOn }: TakingPart,
  { t, format }: Pick<WorkshopProps, 't' | 'format'>,
): string {
  const from = format.date(enrolledOn);
  if (endedOn === null) return t('edition.people.since', { date: from });
  const last = dayAfter(endedOn, -1);
  return t('edition.period', { from, to: last < enrolledOn ? from : format.date(last) });
}
