import type { Locale } from '@tandem/sdk';
import { allTexts } from '#lib/language/texts.ts';
import { translator } from '#lib/language/translator.ts';
import { moduleName } from './module-name.ts';

/**
 * What does the work, in words: `<module>/<source module>.<event>` is "Workshops, on “person.archived” of People", and `<module>/<job>`
 * "Workshops, job “remind”". Events and jobs have the names that their authors gave them.
 */
export async function handlerName(handler: string, locale: Locale): Promise<string> {
  const t = translator(locale, await allTexts(locale));
  const [module = '', work = ''] = handler.split(/\/(.+)/s);
  const [source = '', event] = work.split(/\.(.+)/s);
  const name = await moduleName(module, locale);
  return event === undefined
    ? t('failed-work.job', { module: name, job: work })
    : t('failed-work.event', { module: name, event, source: await moduleName(source, locale) });
}
