/** What keeps a command from doing what was asked, in the words of the person who has to mend it. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** One line: what is wrong and how to mend it. The stack of a bug only for who develops. */
export function problemLine(error: unknown, developing: boolean): string {
  if (!(error instanceof Error)) return `tandem: ${String(error)}`;
  if ('remedy' in error) return oneLine(`tandem: ${error.message} ${String(error.remedy)}`);
  if (developing) return `tandem: ${error.stack ?? error.message}`;
  return oneLine(`tandem: This was not expected: ${error.message}. TANDEM_DEV=1 shows where it happened.`);
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');
