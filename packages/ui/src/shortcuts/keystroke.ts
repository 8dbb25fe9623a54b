/** What a shortcut needs to know of a key event; a real KeyboardEvent is one. */
export interface Keystroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  readonly target: EventTarget | null;
  preventDefault(): void;
}

/** The name of a keystroke as shortcuts are written: "k", "?", "mod+enter", "alt+k". Ctrl and Cmd are both "mod". */
export function keysOf(stroke: Keystroke): string {
  const modifiers = [stroke.ctrlKey || stroke.metaKey ? 'mod' : '', stroke.altKey ? 'alt' : ''];
  return [...modifiers.filter(Boolean), stroke.key.toLowerCase()].join('+');
}

/** Whether someone is writing: then keys are letters, not commands. */
export function inField(target: EventTarget | null): boolean {
  return hasAncestor(target, 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
}

/** Whether a dialog or another overlay has the keyboard. */
export function inOverlay(target: EventTarget | null): boolean {
  return hasAncestor(target, 'dialog[open], [role=dialog], [role=listbox]');
}

function hasAncestor(target: EventTarget | null, selector: string): boolean {
  const closest = (target as Partial<Element> | null)?.closest;
  return typeof closest === 'function' && closest.call(target, selector) !== null;
}
