/** Wakes who waits, or who will wait next: a wake-up is never lost between two looks. */
export interface Signal {
  wake(): void;
  /** Resolves when woken, or after so many milliseconds. @returns whether it was woken. */
  wait(milliseconds: number): Promise<boolean>;
}

export function signal(): Signal {
  let pending = false;
  let waiting: (() => void) | undefined;
  return {
    wake() {
      pending = true;
      waiting?.();
    },
    async wait(milliseconds) {
      if (!pending) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          waiting = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        waiting = undefined;
      }
      const woken = pending;
      pending = false;
      return woken;
    },
  };
}
