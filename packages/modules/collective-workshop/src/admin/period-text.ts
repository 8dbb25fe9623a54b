import type { Edition, WorkshopProps } from './props.ts';

type Words = Pick<WorkshopProps, 't' | 'format'>;

/** "Du 2 novembre 2026 au 30 juin 2027", or only from when. */
export function periodText({ startsOn, endsOn }: Pick<Edition, 'startsOn' | 'endsOn'>, { t, format }: Words): string {
  const from = format.date(startsOn);
  return endsOn === null ? t('edition.from', { from }) : t('edition.period', { from, to: format.date(endsOn) });
}

/** "9.00 – 12.00", as times are written in the reader's language. */
export const timesText = (
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  { format }: Pick<WorkshopProps, 'format'>,
): string => `${format.time(startsAt)} – ${format.time(endsAt)}`;
