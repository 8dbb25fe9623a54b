import { branchOf, type Api } from '#lib/api/api.ts';
import type { Language } from '#lib/language/language.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { translator } from '#lib/language/translator.ts';
import { adminHalf } from '#lib/modules/admin-half.ts';
import { screenHref } from '#lib/modules/module-shell.ts';
import type { IconName } from '@tandem/ui';
import type { PaletteFinder } from './palette-content.ts';
import type { PaletteTarget } from './palette-target.ts';

interface Asked {
  readonly api: Api;
  readonly language: Pick<Language, 'locale' | 'format'>;
  readonly today: string;
  readonly text: string;
  readonly signal: AbortSignal;
}

/** Of what is typed, more than a few are not looked through by eye: typing on is quicker. What is asked once is sifted here. */
const limits = { typed: 8, opened: 60 } as const;

/** What a module finds, as entries that lead to its screens. */
export async function askFinder(
  { module, name, moduleId, base, where, icon, asked: when }: PaletteFinder,
  { api, language, ...asked }: Asked,
): Promise<readonly PaletteTarget[]> {
  const limit = limits[when];
  const [admin, messages] = await Promise.all([adminHalf(module), loadMessages(module, language.locale)]);
  const found = await admin?.finders[name]?.find({
    api: branchOf(api, module),
    moduleId,
    limit,
    t: translator(language.locale, messages),
    format: language.format,
    ...asked,
  });
  return (found ?? []).slice(0, limit).map(({ path, label, detail }) => {
    const href = screenHref(base, path);
    return { id: href, href, label, icon: icon as IconName, where: [detail, where].filter(Boolean).join(' · ') };
  });
}
