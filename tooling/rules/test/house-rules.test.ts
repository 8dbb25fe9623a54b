import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { brokenHouseRules } from '../src/index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** `where: what` of each breach in a workspace with these files. */
function breaches(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'tandem-rules-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return brokenHouseRules(root).map(({ where, what }) => `${where}: ${what}`);
}

// Put together here, so that this file does not break the rules that it tries.
const leftOut = (how: string): string => ['it', how].join('.') + `('counts', () => {});`;
const now = ['Date', 'now()'].join('.');

describe('tests', () => {
  it.each(['only', 'skip', 'todo', 'skipIf(true)', 'concurrent.skip'])('may not say %s', (how) => {
    expect(breaches({ 'packages/db/test/a.test.ts': `\n${leftOut(how)}` })).toEqual([
      'packages/db/test/a.test.ts:2: a test is left out, or leaves others out',
    ]);
  });

  it('may say that an attendance is skipped', () => {
    expect(
      breaches({ 'packages/db/test/a.test.ts': `it('is a skip', () => { attendance.skip(); }); // it.skip` }),
    ).toEqual([]);
  });
});

describe('the clock', () => {
  it('is read in the kernel only', () => {
    const text = `export const at = ${now};`;
    expect(breaches({ 'packages/kernel/src/clock.ts': text, 'packages/db/src/a.ts': text })).toEqual([
      'packages/db/src/a.ts:1: reads the clock of the machine',
    ]);
  });

  it('may be spoken of in a comment, and dates may be made from texts', () => {
    const text = `/** Never ${now}. */\nexport const day = new Date('2026-11-23'); // not ${now}`;
    expect(breaches({ 'packages/db/src/a.ts': text })).toEqual([]);
  });
});

it('a file has at most 400 lines, unless it is generated', () => {
  const long = 'x\n'.repeat(401);
  expect(breaches({ 'packages/db/src/a.ts': long, 'packages/db/src/tables.gen.ts': long })).toEqual([
    'packages/db/src/a.ts: 401 lines, more than 400',
  ]);
});

it('any says why', () => {
  const files = (text: string): Record<string, string> => ({ 'packages/db/src/a.ts': text });
  for (const use of ['let a: any;', 'f<any>()', 'x as any', 'type A<T extends any> = T', 'type B = Map<string, any>']) {
    expect(breaches(files(use))).toEqual(['packages/db/src/a.ts:1: uses any, and the file does not say why']);
  }
  expect(breaches(files(`let a: any; // any: the tables are the caller’s`))).toEqual([]);
  expect(breaches(files(`/** Takes any value. */ const any = { any: 1 };`))).toEqual([]);
});

describe('texts', () => {
  const messages = (fr: object, nl: object, en?: object): Record<string, string> => ({
    'packages/x/src/messages/fr.json': JSON.stringify(fr),
    'packages/x/src/messages/nl.json': JSON.stringify(nl),
    ...(en && { 'packages/x/src/messages/en.json': JSON.stringify(en) }),
  });

  it('exist in three languages', () => {
    expect(breaches(messages({ a: 'Un' }, { a: 'Een' }))).toEqual(['packages/x/src/messages/en.json: is missing']);
    expect(breaches(messages({ a: { b: 'Un' } }, { a: { b: ' ' } }, {}))).toEqual([
      'packages/x/src/messages/nl.json: "a.b" has no text',
      'packages/x/src/messages/en.json: "a.b" has no text',
    ]);
  });

  it('may stand area by area, each in three languages', () => {
    expect(
      breaches({
        'apps/x/src/messages/home/fr.json': '{ "a": "Un" }',
        'apps/x/src/messages/home/nl.json': '{ "a": "Een" }',
        'apps/x/src/messages/home/en.json': '{}',
        'apps/x/src/messages/upgrade/fr.json': '{ "b": "Deux" }',
        'apps/x/src/messages/upgrade/en.json': '{ "b": "Two" }',
      }),
    ).toEqual(['apps/x/src/messages/home/en.json: "a" has no text', 'apps/x/src/messages/upgrade/nl.json: is missing']);
  });

  it('use the same values in each, also inside plurals', () => {
    const plural = (one: string): string => `{count, plural, one {${one}} other {# x {name}}}`;
    expect(breaches(messages({ a: plural('a') }, { a: plural('b') }, { a: '{count}' }))).toEqual([
      'packages/x/src/messages/en.json: "a" does not use {name}',
    ]);
  });

  it('are ICU message format', () => {
    expect(breaches(messages({ a: 'Un {' }, { a: 'Een' }, { a: 'One' }))).toEqual([
      'packages/x/src/messages/fr.json: "a" is not ICU message format: Un {',
    ]);
  });
});

describe('a package', () => {
  const readme = ['What', 'Use', 'Concepts', 'Limits', 'Tests'].map((heading) => `## ${heading}\n`).join('\n');

  it('has a README of five headings and its versions from the catalogue', () => {
    expect(
      breaches({
        'packages/x/package.json': '{ "name": "x", "dependencies": { "zod": "^4", "pg": "catalog:" } }',
        'packages/x/README.md': readme.replace('## Limits', '## Bounds'),
      }),
    ).toEqual([
      'packages/x/README.md: lacks the headings Limits',
      'packages/x/package.json: x asks for zod ^4 by itself',
    ]);
  });

  it('refers to what it is compiled after', () => {
    const files = {
      'packages/x/package.json': '{ "name": "x", "dependencies": { "y": "workspace:*" } }',
      'packages/x/README.md': readme,
      'packages/x/tsconfig.json': '{}',
      'packages/y/package.json': '{ "name": "y" }',
      'packages/y/README.md': readme,
      'packages/y/tsconfig.json': '{}',
    };
    expect(breaches(files)).toEqual([
      'packages/x/tsconfig.json: has no reference to ../y, which the package depends on',
    ]);
    expect(breaches({ ...files, 'packages/x/tsconfig.json': '{ "references": [{ "path": "../y" }] }' })).toEqual([]);
  });
});
