/** An attempt took longer than its handler or job allows. */
class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/** The process stops; the attempt is given back. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Waits for work, as long as it may take and the process goes on. Whoever loses is not stopped, JavaScript cannot: the scope it ran in
 * ends, and refuses what it asks for afterwards.
 *
 * @throws TimedOut, Stopped, and what the work throws.
 */
export async function withinTime<T>(work: Promise<T>, seconds: number, stop: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TimedOut(`It took longer than ${seconds} seconds.`)), seconds * 1_000);
  const stopped = (): void => reject(new Stopped('The process stops.'));
  if (stop.aborted) stopped();
  stop.addEventListener('abort', stopped);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', stopped);
  }
}
