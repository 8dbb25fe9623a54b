import { open } from 'node:fs/promises';
import { CommandProblem } from './problem.ts';

/** Most bytes of a project file, as the import has it. */
const LARGEST = 2 * 1024 * 1024;

/** The text of a project file. One that is too large is refused by its size, before it is read. @throws CommandProblem */
export async function projectText(path: string): Promise<string> {
  const handle = await open(path).catch((cause: unknown) => {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new CommandProblem(`${path} cannot be opened (${why}).`, 'Check the path and who may read it.');
  });
  try {
    const file = await handle.stat();
    if (!file.isFile()) throw new CommandProblem(`${path} is no file.`, 'Give the path of an exported project.');
    if (file.size > LARGEST) {
      const size = `${Math.ceil(file.size / 1024 / 1024)} MB`;
      throw new CommandProblem(
        `${path} has ${size}.`,
        'A project file has at most 2 MB: check that it is the right one.',
      );
    }
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
