import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspace } from '../outside/workspace.ts';

/** A file that a page of documentation has its reader write: the text after the language of a code block, `ts file=src/a.ts`. */
export interface DocumentedFile {
  readonly path: string;
  readonly text: string;
}

/** What somebody is told to type at a terminal, line by line, in a block marked `sh`. */
export interface DocumentedPage {
  readonly files: readonly DocumentedFile[];
  readonly commands: readonly string[];
}

const fence = /^```(\w+)(?: file=(\S+))?[^\n]*\n(.*?)^```$/gms;

/**
 * Reads the code blocks of a page below `docs/`.
 *
 * @throws Error for a block of code that names no file: nothing would compile it, and it would grow old unnoticed.
 */
export async function documentedPage(page: string): Promise<DocumentedPage> {
  const text = await readFile(join(workspace, 'docs', page), 'utf8');
  const files: DocumentedFile[] = [];
  const commands: string[] = [];
  for (const [, language = '', path, body = ''] of text.matchAll(fence)) {
    if (path !== undefined) files.push({ path, text: body });
    else if (language === 'sh') commands.push(...body.trim().split('\n'));
    else if (language !== 'text') throw new Error(`${page}: a block of ${language} names no file (file=…).`);
  }
  return { files, commands };
}
