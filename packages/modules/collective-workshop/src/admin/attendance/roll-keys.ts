import { keysOfMarks, type MarkKey } from './noted.ts';

/** What a key does on a line of the list. */
export type RollCommand =
  | { readonly go: 1 | -1 }
  | { readonly mark: (typeof keysOfMarks)[MarkKey] }
  | { readonly clear: true }
  | { readonly undo: true };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Up and down go to the person above and below, a letter notes, Backspace takes back. Left and right stay the browser's: they move
 * between radio buttons. Ctrl or Cmd Z takes back the last mark of the list, on whatever line; all else with Ctrl, Cmd or Alt is the browser's.
 */
export function rollCommand({ key, ctrlKey, metaKey, altKey }: Key): RollCommand | undefined {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'z') return { undo: true };
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'ArrowDown') return { go: 1 };
  if (key === 'ArrowUp') return { go: -1 };
  if (key === 'Backspace' || key === 'Delete') return { clear: true };
  const letter = key.toLowerCase();
  return Object.hasOwn(keysOfMarks, letter) ? { mark: keysOfMarks[letter as MarkKey] } : undefined;
}
