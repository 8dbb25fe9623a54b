import { expect, test } from 'vitest';
import { readExemptions } from '../src/index.ts';
import { aPackage, rules } from './package.ts';

const read = async (text?: string) => {
  const one = await aPackage(text === undefined ? {} : { 'conformance.json': text });
  try {
    return await readExemptions(one.folder, rules);
  } finally {
    await one.remove();
  }
};

test('A package without the file is exempt from nothing', async () => {
  expect(await read()).toEqual({});
});

test('A package is exempt from the rules that it names', async () => {
  const round = 'It is a square, and will stay one.';
  expect(await read(JSON.stringify({ exempt: { round } }))).toEqual({ round });
});

test.each([
  ['is no JSON', '{', 'expected object'],
  [
    'names a rule that does not exist',
    '{ "exempt": { "flat": "It is a square, and will stay one." } }',
    'There is no rule "flat"',
  ],
  ['gives no reason', '{ "exempt": { "round": " " } }', 'Say the reason in a sentence'],
  ['gives a word for a reason', '{ "exempt": { "round": "later" } }', 'Say the reason in a sentence'],
  ['says something else', '{ "exempt": {}, "tier": "gold" }', 'Unrecognized key'],
  ['has no list', '{}', '/exempt: '],
])('A file that %s is refused, with its path and how to write it', async (_, text, what) => {
  await expect(read(text)).rejects.toThrow(what);
  await expect(read(text)).rejects.toThrow(/conformance\.json is not sound\. .* Write \{ "exempt": /);
});
