import { flushSync } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';

let isPrinting = false;

const follow = createSubscriber((update) => {
  // What is drawn for paper has to stand there before the browser takes the page.
  const turn = (now: boolean) => () => {
    isPrinting = now;
    flushSync(update);
  };
  const [before, after] = [turn(true), turn(false)];
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
});

/** Whether the page is being printed: on paper nothing can be opened, so nothing is folded. */
export function printing(): boolean {
  follow();
  return isPrinting;
}
