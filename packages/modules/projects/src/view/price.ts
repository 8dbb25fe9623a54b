import type { Locale, Text } from '@tandem/sdk';
import { euros } from './euros.ts';
import { said } from './words.ts';

type Per = 'year' | 'edition' | 'session' | 'hour';

interface Price {
  readonly amount: number;
  readonly per?: Per | undefined;
  readonly note?: Text | undefined;
}

/** What a provider is paid, for what, and the remark beside it: "€57,042.00 per year". */
export const priceText = (
  { amount, per, note }: Price,
  locale: Locale,
  t: (key: 'providers.per' | `providers.per.${Per}`) => string,
) =>
  [
    euros(amount, locale),
    per === undefined ? '' : `${t('providers.per')} ${t(`providers.per.${per}`)}`.toLowerCase(),
    said(note, locale),
  ]
    .filter(Boolean)
    .join(' ');
