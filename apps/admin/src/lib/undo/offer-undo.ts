import type { Language } from '#lib/language/language.ts';
import { outcomeWords } from '#lib/language/outcome-words.ts';
import type { AreaKey } from '#lib/language/texts.ts';
import type { Toasts } from '@tandem/ui';

interface Around {
  readonly toasts: Toasts;
  readonly language: Pick<Language<AreaKey<'shell'>>, 't' | 'core' | 'locale'>;
}

/** What was done, and how it is taken back. */
interface Undoable {
  readonly text: string;
  readonly undo: () => Promise<unknown>;
  /** A later toast about the same takes the place of this one. */
  readonly about?: string;
}

/** Says what was done and offers to take it back, for ten seconds: in the place of a question before. What became of it is said too. */
export function offerUndo({ toasts, language }: Around, { text, undo, about }: Undoable): void {
  const run = async (): Promise<void> => {
    try {
      await undo();
      toasts.show({ text: language.t('undone'), icon: 'undo' });
    } catch (error) {
      toasts.show({ text: await outcomeWords(error, language), icon: 'problem' });
    }
  };
  const action = { label: language.t('undo'), undoes: true, run: () => void run() };
  toasts.show({ text, action, ...(about !== undefined && { about }) });
}
