import type { Format } from '@tandem/sdk/admin';
import type { ProjectConfiguration } from '../configuration/index.ts';
import { monthText } from './month.ts';
import { said } from './words.ts';

type Edition = NonNullable<ProjectConfiguration['editions']>[number];

/** When an edition is held: its dates, else its months, else in the words of the sheet; nothing when it does not say. */
export function editionWhen({ dates, months, when }: Edition, format: Format): string {
  const days = [dates?.from, dates?.to].flatMap((date) => (date === undefined ? [] : [format.date(date)]));
  if (days.length > 0) return days.join(' – ');
  const named = [months?.from, months?.to].flatMap((month) =>
    month === undefined ? [] : [monthText(month, format.locale)],
  );
  return named.length > 0 ? named.join(' – ') : said(when, format.locale);
}
