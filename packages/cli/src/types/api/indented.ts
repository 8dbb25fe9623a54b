/** Indents declarations by their braces, two spaces each. Texts and comments keep what they say. */
export function indented(text: string): string {
  let depth = 0;
  return text
    .split('\n')
    .map((line) => {
      const words = line.trim();
      if (words === '') return '';
      const isComment = words.startsWith('/*') || words.startsWith('*');
      // A brace in a text or in a comment opens nothing.
      const code = isComment ? '' : words.replaceAll(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '');
      const before = depth - (/^[}\]>)]/.test(code) ? 1 : 0);
      depth += count(code, '{') - count(code, '}');
      return `${'  '.repeat(Math.max(0, before))}${words.startsWith('*') ? ' ' : ''}${words}`;
    })
    .join('\n');
}

const count = (text: string, letter: string): number => text.split(letter).length - 1;
