import { inField, inOverlay, keysOf, type Keystroke } from './keystroke.ts';

/**
 * What each shortcut does: "mod+k", "mod+enter", "?", or two keys one after the other, "g t". One that gives `false` had nothing to do: the key is
 * left to the browser.
 */
export type Shortcuts = Readonly<Record<string, (stroke: Keystroke) => unknown>>;

export interface ShortcutOptions {
  /** Whether single keys do anything; people who dictate or tremble switch them off. Asked at every key. Default: they do. */
  readonly singleKeys?: () => boolean;
}

// Copy, cut, paste, select all, find, print and the like belong to the browser and the system.
const reserved = new Set(['c', 'x', 'v', 'a', 'f', 'p', 'w', 't', 'n', 'r', 'q'].map((key) => `mod+${key}`));
const shortcutsInFields = new Set(['mod+k', 'mod+s', 'mod+enter']);
const modifierKeys = new Set(['control', 'meta', 'alt', 'shift', 'altgraph']);

/**
 * A handler for `<svelte:window onkeydown>` that runs shortcuts. Single keys never fire in a field; nothing fires in a dialog;
 * of those with Ctrl or Cmd only search, save and submit fire in a field.
 *
 * @throws {Error} at once when a shortcut would take a key of the browser, such as copy or paste.
 */
export function createShortcuts(shortcuts: Shortcuts, options: ShortcutOptions = {}): (stroke: Keystroke) => void {
  const taken = Object.keys(shortcuts).find((keys) => reserved.has(keys));
  if (taken)
    throw new Error(`The shortcut "${taken}" belongs to the browser (copy, paste, find …). Choose other keys.`);
  const { singleKeys = () => true } = options;
  let first = '';

  return (stroke) => {
    const key = keysOf(stroke);
    if (stroke.defaultPrevented || modifierKeys.has(stroke.key.toLowerCase())) return;
    const previous = first;
    first = '';
    if (inOverlay(stroke.target) || !may(key, stroke)) return;
    const sequence = previous && `${previous} ${key}`;
    const run = (sequence && shortcuts[sequence]) || shortcuts[key];
    if (run) {
      if (run(stroke) !== false) stroke.preventDefault();
    } else if (startsSequence(key)) {
      first = key;
    }
  };

  function may(key: string, stroke: Keystroke): boolean {
    if (inField(stroke.target)) return shortcutsInFields.has(key);
    return key.startsWith('mod+') || singleKeys();
  }

  function startsSequence(key: string): boolean {
    return Object.keys(shortcuts).some((keys) => keys.startsWith(`${key} `));
  }
}
