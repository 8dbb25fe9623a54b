import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { OnDemand } from '#lib/api/on-demand.ts';
import type { Language } from '#lib/language/language.ts';
import type { AreaKey } from '#lib/language/texts.ts';
import type { Toasts } from '@tandem/ui';
import type { OfferedCommand } from './offered-command.ts';

interface Around {
  readonly api: OnDemand;
  readonly language: Language<AreaKey<'shell'>>;
  readonly toasts: Toasts;
}

/** Does a command of the page that is shown: goes where it leads, or has the module of the screen act. */
export async function actOn({ name, href }: OfferedCommand, { api, language, toasts }: Around): Promise<void> {
  if (href !== undefined) return goto(href);
  const { place } = page.data;
  if (!place) return;
  try {
    const { runCommand } = await import('./run-command.ts');
    await runCommand(place, name, { api: api.api, language, toasts });
  } catch {
    // Without network the code of it does not come either.
    toasts.show({ text: language.core('refusal.offline'), icon: 'problem' });
  }
}
