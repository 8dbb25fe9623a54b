import { goto, refreshAll } from '$app/navigation';
import type { Api } from '#lib/api/api.ts';
import { errorWords } from '#lib/language/error-words.ts';
import type { Language } from '#lib/language/language.ts';
import type { AreaKey } from '#lib/language/texts.ts';
import { offerUndo } from '#lib/undo/offer-undo.ts';
import type { Shell } from '@tandem/sdk/admin';
import type { Toasts } from '@tandem/ui';

interface Around {
  /** Address of the module (of its instance). */
  base(): string;
  readonly api: () => Api;
  readonly language: Language<AreaKey<'shell'>>;
  readonly toasts: Toasts;
  /** Takes what a screen answers when it is asked whether something is unsaved. */
  unsaved(ask: () => boolean): void;
}

/** The address of a screen of a module, with what it is asked. */
export function screenHref(
  base: string,
  path: string,
  search: Readonly<Record<string, string | undefined>> = {},
): string {
  const asked = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return [base, path].filter(Boolean).join('/') + (asked.size > 0 ? `?${asked}` : '');
}

/** What a screen, a panel or a command of a module can ask of the admin. */
export const moduleShell = ({ base, api, language, toasts, unsaved }: Around): Shell => ({
  href: (path, search) => screenHref(base(), path, search),
  goto: (href, options) => goto(href, { replace: options?.replace ?? false, reset: !options?.keepFocus }),
  refresh: () => refreshAll(),
  toast: (text, action) => {
    // What a toast undoes may be refused like anything else, when the page that offered it is gone.
    const run = async () => {
      try {
        await action?.run();
      } catch (error) {
        toasts.show({ text: errorWords(error, language.core), icon: 'problem' });
      }
    };
    toasts.show({ text, ...(action && { action: { label: action.label, run: () => void run() } }) });
  },
  undoable: (text, undo, about) =>
    offerUndo({ toasts, language }, { text, undo: async () => undo(), ...(about !== undefined && { about }) }),
  removed: (text, trashed) =>
    offerUndo(
      { toasts, language },
      {
        text,
        undo: async () => {
          await api().core.trash.restore.mutate({ id: trashed });
          await refreshAll();
        },
      },
    ),
  get core() {
    return language.core;
  },
  unsaved,
});
