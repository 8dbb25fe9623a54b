import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProblems } from '@tandem/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiTypes } from '../../../packages/cli/src/types/api/api-program.ts';
import { type ApiText, apiText } from '../../../packages/cli/src/types/api/api-text.ts';
import { outcomeTexts } from '../../../packages/cli/src/types/api/outcome-texts.ts';
import composition from '../tandem.config.ts';
import { command } from '../src/command.ts';

/** The compiler reads the source of the whole server. */
const LONG = 120_000;

/**
 * Where the API says nothing of what travels, because it cannot: what is configured differs from module to module, and its schema travels with it.
 * Anything else that is `unknown` has lost its type on the way.
 */
const CONFIGURED = [
  /^core\.(project|configuration)\.\w+ output .*\/(project|config|defaults|schema|value|base|before|after|ours|theirs)(\/\*)?$/,
  // By kind of module: the schema that its form is drawn from.
  /^core\.project\.forms output \/\*\/\*$/,
  /^failure core\/draft-conflict \/theirs$/,
];

describe('The types of this installation’s API', { timeout: LONG }, () => {
  let api: ApiText;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-api-types-'));
    const words = { scopes: new Map<string, string>(), outcomes: outcomeTexts(composition) };
    api = apiText(await apiTypes(new URL('../tandem.config.ts', import.meta.url).href), words);
  }, LONG);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('hold every branch, also of the modules that are composed', async () => {
    expect(await findProblems(composition)).toEqual([]);
    const branches = new Set(api.procedures.map((path) => path.split('.')[0]));
    expect([...branches]).toEqual(expect.arrayContaining(['core', 'people', 'collectiveWorkshop']));
  });

  test('have no input, output or outcome that is any, or cannot travel', () => {
    expect(api.open.filter(({ what }) => what !== 'unknown')).toEqual([]);
  });

  test('say of every outcome what it says to people', () => {
    const outcomes = api.text.slice(
      api.text.indexOf('export interface ApiFailures'),
      api.text.indexOf('export type ApiFailure '),
    );
    const codes = [...outcomes.matchAll(/^  "([a-z-]+\/[a-z-]+)": \{$/gm)].map(([, code]) => code);
    expect(codes).toContain('core/draft-moved-on');
    const said = [...outcomes.matchAll(/^   \*\/\n  "([a-z-]+\/[a-z-]+)": \{$/gm)].map(([, code]) => code);
    expect(said).toEqual(codes);
  });

  test('leave open only what a project configures', () => {
    const lost = api.open.filter(({ where }) => !CONFIGURED.some((place) => place.test(where)));
    expect(lost).toEqual([]);
  });

  test('are written by the command, which then says that they are up to date, and when they are not', async () => {
    const out = join(folder, 'api');
    expect(await command(['types', 'api', '--out', out, '--check'])).toBe(1);
    expect(await command(['types', 'api', '--out', out, '--name', 'brussels-api'])).toBe(0);
    expect(await command(['types', 'api', '--out', out, '--name', 'brussels-api', '--check'])).toBe(0);
    const manifest = JSON.parse(await readFile(join(out, 'package.json'), 'utf8')) as object;
    expect(manifest).toMatchObject({
      name: 'brussels-api',
      version: '0.1.0',
      peerDependencies: { '@trpc/server': '^11' },
    });
    expect(manifest).not.toHaveProperty('dependencies');
    const declarations = join(out, 'index.d.ts');
    const text = await readFile(declarations, 'utf8');
    expect(text.match(/Scope: `[a-z-]+\.[a-z.-]+`\./g)).toHaveLength(api.procedures.length);
    await writeFile(declarations, text.replace('revision: number', 'revision: string'));
    expect(await command(['types', 'api', '--out', out, '--name', 'brussels-api', '--check'])).toBe(1);
  });
});
