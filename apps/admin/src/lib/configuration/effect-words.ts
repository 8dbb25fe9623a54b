import type { Locale } from '@tandem/sdk';
import type { Api } from '#lib/api/api.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { translator } from '#lib/language/translator.ts';

/** What publishing a draft touches, as the API counts it. */
export type CountedEffect = Awaited<ReturnType<Api['core']['configuration']['effect']['query']>>;

/** What publishing the changes of one part touches, in words. */
export interface ToldEffect {
  readonly chain: string;
  readonly lines: readonly string[];
  /** The reference of a fault in counting. */
  readonly fault: string | null;
}

/** Puts the counts of each part into the words of its module. */
export const tellEffect = (counted: CountedEffect, locale: Locale): Promise<ToldEffect[]> =>
  Promise.all(
    counted.chains.map(async ({ chain, module, touched, fault }) => {
      const t = translator(locale, await loadMessages(module, locale));
      return { chain, lines: touched.map(({ key, counts }) => t(key, counts)), fault };
    }),
  );
