import type { Api } from '#lib/api/api.ts';
import { branchOf } from '#lib/api/api.ts';
import { errorWords } from '#lib/language/error-words.ts';
import type { Language } from '#lib/language/language.ts';
import type { AreaKey } from '#lib/language/texts.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { translator } from '#lib/language/translator.ts';
import { adminHalf } from '#lib/modules/admin-half.ts';
import { moduleShell } from '#lib/modules/module-shell.ts';
import type { ScreenPlace } from '#lib/modules/screen-place.ts';
import type { Toasts } from '@tandem/ui';

interface Around {
  readonly api: Api;
  readonly language: Language<AreaKey<'shell'>>;
  readonly toasts: Toasts;
}

/** Has a module do a command of the screen that is shown. What goes wrong is told as a toast. */
export async function runCommand(place: ScreenPlace, name: string, { api, language, toasts }: Around): Promise<void> {
  try {
    const [admin, messages] = await Promise.all([adminHalf(place.module), loadMessages(place.module, language.locale)]);
    await admin?.screens[place.pattern]?.commands?.[name]?.run?.({
      api: branchOf(api, place.module),
      moduleId: place.moduleId,
      data: place.prepared,
      params: place.params,
      t: translator(language.locale, messages),
      format: language.format,
      shell: moduleShell({ base: () => place.base, api: () => api, language, toasts, unsaved: () => {} }),
    });
  } catch (error) {
    toasts.show({ text: errorWords(error, language.core), icon: 'problem' });
  }
}
