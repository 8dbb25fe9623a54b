import type { PrintedModule } from '@tandem/sdk/admin';
import { monthText } from '../../month.ts';
import { said } from '../../words.ts';
import type { SheetContext } from '../context.ts';

/** Where a module stands, with what is known of when and why: "Postponed: September 2021 instead of September 2020 – covid". */
export function standingText(context: SheetContext, { standing }: PrintedModule): string {
  const { t, locale } = context;
  const { state, from, planned, now, reason, next } = standing;
  const dated = (of: string, date: string | undefined) =>
    date === undefined
      ? t(`parts.state.${of}`)
      : t('sheet.named', { name: t(`parts.state.${of}`), value: dateText(context, date) });
  const own =
    planned === undefined || now === undefined
      ? dated(state, from)
      : t('sheet.postponed', { planned: dateText(context, planned), now: dateText(context, now) });
  return [
    own,
    said(reason, locale),
    next && dated(next.state, next.from),
    next && 'reason' in next ? said(next.reason, locale) : '',
  ]
    .filter(Boolean)
    .join(' – ');
}

/** A month, or a day of one: as exactly as it is known. */
const dateText = ({ format, locale }: SheetContext, date: string): string =>
  date.length === 7 ? monthText(date, locale) : format.date(date);
