/** Measures what a person waits for, in seconds: `12.3 s`. */
export function stopwatch(): { readonly seconds: () => string } {
  const start = performance.now();
  return { seconds: () => `${((performance.now() - start) / 1000).toFixed(1)} s` };
}

/** Says every so often that something is still going on, so that nobody takes silence for the end. */
export async function whileSaying<T>(what: string, work: Promise<T>, everySeconds = 15): Promise<T> {
  const watch = stopwatch();
  const timer = setInterval(() => console.log(`  … still at ${what}, ${watch.seconds()}`), everySeconds * 1000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
