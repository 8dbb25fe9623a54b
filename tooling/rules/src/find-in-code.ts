import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a pattern stands in a file's code: `file:line`, once per line. Comments do not count: they may speak of it. */
export function findInCode(root: string, file: string, pattern: RegExp): readonly string[] {
  const code = withoutComments(readFileSync(join(root, file), 'utf8'));
  return code.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${String(index + 1)}`] : []));
}

/** The same lines, comments blanked. Good enough for rules: a `//` inside a text only hides the rest of its line. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}
