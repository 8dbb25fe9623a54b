import { describe, expect, it, vi } from 'vitest';

// Outside of a component state is a value like any other.
vi.stubGlobal('$state', { raw: <T>(value: T): T => value });
const { createToasts } = await import('../src/overlay/toasts.svelte.ts');

describe('toasts', () => {
  it('undo one after the other, the last first, as long as they are shown', () => {
    const done: string[] = [];
    const toasts = createToasts();
    const offer = (text: string) =>
      toasts.show({ text, action: { label: 'Undo', undoes: true, run: () => void done.push(text) } });
    offer('one');
    offer('two');
    toasts.show({ text: 'three', action: { label: 'Open', run: () => void done.push('three') } });
    expect([toasts.undoLast(), toasts.undoLast(), toasts.undoLast()]).toEqual([true, true, false]);
    expect(done).toEqual(['two', 'one']);
    expect(toasts.shown.map(({ text }) => text)).toEqual(['three']);
    offer('four');
    toasts.dismiss(toasts.shown.at(-1)?.id ?? 0);
    expect(toasts.undoLast()).toBe(false);
  });

  it('speak once of many things that are done one after the other', () => {
    const toasts = createToasts();
    for (const text of ['Ada is present', 'Bram is late']) toasts.show({ text, about: 'marks' });
    toasts.show({ text: 'The list is closed' });
    toasts.show({ text: 'Chloé is absent', about: 'marks' });
    expect(toasts.shown.map(({ text }) => text)).toEqual(['The list is closed', 'Chloé is absent']);
  });
});
