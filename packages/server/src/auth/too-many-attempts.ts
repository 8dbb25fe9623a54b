/** That somebody has to wait, and how long; the header `retry-after` is made of it. */
export class TooManyAttempts extends Error {
  override readonly name = 'TooManyAttempts';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('too many attempts');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Seconds to wait before trying again, when an error says so. */
export function retryAfterIn(error: unknown): number | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof TooManyAttempts ? cause.retryAfterSeconds : undefined;
}
