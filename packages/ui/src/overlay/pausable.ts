/**
 * Runs `done` after `delay` milliseconds, unless paused; resuming counts from the start again, which is more
 * generous than counting the rest and needs no clock.
 */
export function pausable(done: () => void, delay: number): { pause(): void; resume(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = () => clearTimeout(timer);
  const resume = () => {
    pause();
    timer = setTimeout(done, delay);
  };
  resume();
  return { pause, resume };
}
