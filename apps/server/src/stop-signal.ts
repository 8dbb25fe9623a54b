/** That somebody wants the server to stop. */
export interface StopSignal {
  readonly asked: boolean;
  /** Resolves at the first Ctrl-C or polite request to stop. */
  readonly received: Promise<void>;
}

/** Exit code of a process that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Listens for Ctrl-C and for a polite request to stop. A second one ends the process at once. */
export function stopSignal(): StopSignal {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = false;
  const stop = (): void => {
    if (asked) process.exit(INTERRUPTED);
    asked = true;
    resolve();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    get asked() {
      return asked;
    },
    received: promise,
  };
}
