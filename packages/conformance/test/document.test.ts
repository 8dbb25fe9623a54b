import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { moduleRules, projectRules, type Rules, uncheckedRules } from '../src/index.ts';

const file = fileURLToPath(new URL('../../../docs/conformance.md', import.meta.url));
const mark = /^[\s\S]*<!-- The tables are held [^\n]*-->\n/;

const wheres = { package: 'the package', databases: 'both databases' } as const;

const chapter = (title: string, rules: Rules): string =>
  [
    `## ${title}`,
    ...Object.entries(rules).map(([id, { tier, title: what, why, how, mend, on }]) =>
      [
        `### \`${id}\``,
        `**${what[0]?.toUpperCase() ?? ''}${what.slice(1)}.** ${tier}, on ${wheres[on]}.`,
        `- Why: ${why}`,
        `- How: ${how}`,
        `- To mend it: ${mend}`,
      ]
        .join('\n\n')
        .replaceAll('\n\n- ', '\n- ')
        .replace('\n- ', '\n\n- '),
    ),
  ].join('\n\n');

const agreed = [
  '## Agreed, not checked yet',
  [
    '| Rule | Tier | What |',
    '|---|---|---|',
    ...Object.entries(uncheckedRules).map(([id, { tier, title }]) => `| \`${id}\` | ${tier} | ${title} |`),
  ].join('\n'),
].join('\n\n');

test('docs/conformance.md has the rules as they stand in code', async () => {
  const [written = ''] = mark.exec(await readFile(file, 'utf8')) ?? [];
  expect(written).not.toBe('');
  const chapters = [chapter('Rules for modules', moduleRules), chapter('Rules for projects', projectRules), agreed];
  await expect(`${written}\n${chapters.join('\n\n')}\n`).toMatchFileSnapshot(file);
});
