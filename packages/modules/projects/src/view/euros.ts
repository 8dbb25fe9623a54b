import type { Locale } from '@tandem/sdk';

const belgian: Readonly<Record<Locale, string>> = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-BE' };

/** Cents as euros, as one writes them in Belgium. */
export const euros = (cents: number, locale: Locale): string =>
  new Intl.NumberFormat(belgian[locale], { style: 'currency', currency: 'EUR' }).format(cents / 100);
