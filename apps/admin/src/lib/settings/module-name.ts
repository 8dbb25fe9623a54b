import type { Locale } from '@tandem/sdk';
import { loadMessages } from '#lib/language/messages.ts';
import { allTexts } from '#lib/language/texts.ts';

/** What a module calls itself (its text `module.name`), else its id. The platform's own part has its name here. */
export async function moduleName(module: string, locale: Locale): Promise<string> {
  if (module === 'core') return (await allTexts(locale))['settings.platform'];
  return (await loadMessages(module, locale))['module.name'] ?? module;
}
