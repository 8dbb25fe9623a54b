/** Something that keeps the server from starting: one clear line with what to do, exit code 1, no stack trace. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}

/** The one line of a problem that we know, or undefined for a bug. */
export function startLine(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('remedy' in error) || typeof error.remedy !== 'string') return undefined;
  return `Tandem cannot start: ${error.message} ${error.remedy}`.replaceAll(/\s*\n\s*/g, ' ');
}
