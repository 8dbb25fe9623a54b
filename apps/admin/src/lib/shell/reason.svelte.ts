import { focusField } from '@tandem/ui';
import { useLanguage } from '#lib/language/language.ts';
import { keepWritten, type WrittenForm } from '#lib/unsent/keep-written.svelte.ts';

/** Most characters of a reason, as the API takes it. */
const longest = 500;

/** Why somebody does what others will ask about, while it is being written. */
export interface Reason {
  text: string;
  /** What is to be mended. */
  readonly error: string | undefined;
  /** When it had been written, ISO with Z, where it comes from a page that was closed before it was sent. */
  readonly from: string | undefined;
  /** Looks whether it can be sent; if not, says why and leads there. */
  ready(): boolean;
  /** It is sent, and nothing of it is kept. */
  sent(): void;
}

/**
 * Called while a component is made.
 *
 * @param id of its field in the page.
 * @param missing what is said when it was left out.
 * @param isKept whether the browser keeps it until it is sent: not in a dialog, which is one of many of its page.
 */
export function createReason(id: string, missing: () => string, isKept = true): Reason {
  const language = useLanguage();
  let text = $state('');
  let isAsked = $state(false);
  const written: WrittenForm<string> = {
    read: () => (text === '' ? undefined : text),
    restore: (before) => (text = before),
    isWritten: (found) => typeof found === 'string',
  };
  const kept = isKept ? keepWritten('reason', written) : undefined;
  const error = $derived.by(() => {
    if (text.trim().length > longest) return language.core('problem.text.long', { maximum: longest });
    return isAsked && text.trim() === '' ? missing() : undefined;
  });
  return {
    get text() {
      return text;
    },
    set text(words) {
      text = words;
      // What is left out again is said when it is sent again.
      isAsked = false;
    },
    get error() {
      return error;
    },
    get from() {
      return kept?.from;
    },
    ready() {
      isAsked = true;
      if (error !== undefined) focusField(id);
      return error === undefined;
    },
    sent() {
      text = '';
      isAsked = false;
      kept?.sent();
    },
  };
}
