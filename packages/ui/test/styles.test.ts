import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../src/styles');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('the style sheets', () => {
  it('are all brought in by styles.css, each once', () => {
    const imported = [...read('styles.css').matchAll(/@import url\('\.\/(.+?)'\)/g)].map((match) => match[1]);
    expect(imported.toSorted()).toEqual(files.filter((file) => file !== 'styles.css').toSorted());
  });

  it('use only the tokens a centre can override, or set what they use themselves', () => {
    const all = files.map(read).join('\n');
    const set = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
    // Positions and widths that a screen sets on the element itself.
    const onElement = new Set(['--x', '--w', '--rail']);
    const used = [...all.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]!);
    expect(used.filter((name) => !set.has(name) && !onElement.has(name))).toEqual([]);
  });

  it('fetch nothing from elsewhere', () => {
    expect(files.filter((file) => /https?:\/\//.test(read(file)))).toEqual([]);
  });
});
