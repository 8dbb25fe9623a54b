import { describe, expect, it } from 'vitest';
import type { Keystroke } from '../src/shortcuts/keystroke.ts';
import { createShortcuts } from '../src/shortcuts/shortcuts.ts';

/** Presses keys one after the other; `inside` is the kind of element that has the focus. */
function press(
  handler: (stroke: Keystroke) => void,
  keys: readonly (string | Partial<Keystroke>)[],
  inside?: 'field' | 'dialog',
) {
  const closest = (selector: string) =>
    (selector.includes('textarea') ? inside === 'field' : inside === 'dialog') || null;
  const target = { closest } as unknown as EventTarget;
  return keys.map((key) => {
    let prevented = false;
    const preventDefault = () => (prevented = true);
    const stroke = {
      key: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      defaultPrevented: false,
      target,
      preventDefault,
    };
    handler({ ...stroke, ...(typeof key === 'string' ? { key } : key) });
    return prevented;
  });
}

const control = (key: string) => ({ key, ctrlKey: true });
const command = (key: string) => ({ key, metaKey: true });

function recorded(options?: Parameters<typeof createShortcuts>[1]) {
  const done: string[] = [];
  const names = ['c', '?', 'g t', 'g p', 'mod+k', 'mod+s', 'mod+z', 'p'];
  const handler = createShortcuts(Object.fromEntries(names.map((name) => [name, () => void done.push(name)])), options);
  return { done, handler };
}

describe('shortcuts', () => {
  it('run on a single key, on Ctrl or Cmd with a key, and on two keys in a row', () => {
    const { done, handler } = recorded();
    press(handler, ['c', { key: '?' }, control('k'), command('k'), 'g', 't', 'g', 'p']);
    expect(done).toEqual(['c', '?', 'mod+k', 'mod+k', 'g t', 'g p']);
  });

  it('stop the browser from acting on the same keys, and leave it all others', () => {
    const { handler } = recorded();
    expect(press(handler, [control('s'), control('l'), 'y'])).toEqual([true, false, false]);
  });

  it('run the key itself when it does not continue a row', () => {
    const { done, handler } = recorded();
    press(handler, ['g', 'c', 'p']);
    expect(done).toEqual(['c', 'p']);
  });

  it('do not fire while someone writes, except search, save and submit', () => {
    const { done, handler } = recorded();
    press(handler, ['c', '?', 'g', 't', control('z'), control('s')], 'field');
    expect(done).toEqual(['mod+s']);
  });

  it('do not fire at all in a dialog', () => {
    const { done, handler } = recorded();
    press(handler, ['c', control('k')], 'dialog');
    expect(done).toEqual([]);
  });

  it('of single keys can be turned off, and the others stay', () => {
    const { done, handler } = recorded({ singleKeys: () => false });
    press(handler, ['c', 'g', 't', control('k')]);
    expect(done).toEqual(['mod+k']);
  });

  it('leave alone what something else already handled', () => {
    const { done, handler } = recorded();
    press(handler, [{ key: 'c', defaultPrevented: true }]);
    expect(done).toEqual([]);
  });

  it.each(['mod+c', 'mod+v', 'mod+x', 'mod+a'])('refuse to take %s from the browser', (keys) => {
    expect(() => createShortcuts({ [keys]: () => {} })).toThrow(`The shortcut "${keys}" belongs to the browser`);
  });

  it('leave a key alone when there is nothing to do with it', () => {
    const has = { search: false };
    const handler = createShortcuts({ '/': () => has.search });
    expect(press(handler, ['/'])).toEqual([false]);
    has.search = true;
    expect(press(handler, ['/'])).toEqual([true]);
  });
});
