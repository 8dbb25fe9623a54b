import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Becomes the server: it runs in this very process, so that a Ctrl-C reaches it, its last line is the last line, and its
 * exit code is the command's. What it did not expect ends in one line as well.
 */
export async function become(server: string): Promise<void> {
  if (!existsSync(server)) return endWith(`There is no server to start: ${server} is missing after the build.`);
  try {
    await import(pathToFileURL(server).href);
  } catch (error) {
    endWith(error instanceof Error ? error.message : String(error));
  }
}

/** Says why there is nothing to go on with, as the last line. */
export function endWith(line: string): void {
  console.error(line);
  process.exitCode = 1;
}
