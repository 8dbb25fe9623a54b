import { describe, expect, it } from 'vitest';
import { knownContent, type KnownContents } from '../src/configuration/known-content.ts';
import { ConfigurationProblem } from '../src/configuration/migrate.ts';
import type { Attempt } from '../src/configuration/upgrade.ts';

const whole: Attempt = { content: { project: { title: { fr: 'Essai' } } }, failures: [] };
const problem = new ConfigurationProblem('invalid', { module: 'projects', stored: 1, known: 2 }, 'It does not fit.');
const broken: Attempt = { content: {}, failures: [{ chain: 'project', problem }] };

describe('a published revision', () => {
  it('is brought to this server’s versions once, and nobody can change what all share', async () => {
    const known: KnownContents = new Map();
    let times = 0;
    const bring = () => {
      times += 1;
      return Promise.resolve(structuredClone(whole));
    };
    const first = await knownContent(known, 'a/1/content', bring);
    expect(await knownContent(known, 'a/1/content', bring)).toBe(first);
    expect(await knownContent(known, 'a/2/content', bring)).not.toBe(first);
    expect(times).toBe(2);
    expect(() => Object.assign(first.content['project'] as object, { title: 'Autre' })).toThrow(TypeError);
  });

  it('that needs repair is tried again each time, so that a mended step is seen', async () => {
    const known: KnownContents = new Map();
    expect(await knownContent(known, 'a/1/content', () => Promise.resolve(broken))).toBe(broken);
    expect(await knownContent(known, 'a/1/content', () => Promise.resolve(structuredClone(whole)))).toEqual(whole);
  });

  it('is kept for a limited number of revisions', async () => {
    const known: KnownContents = new Map();
    for (let number = 0; number < 1_200; number += 1)
      await knownContent(known, `a/${number}/content`, () => Promise.resolve(structuredClone(whole)));
    expect(known.size).toBeLessThanOrEqual(500);
    expect(known.has('a/1199/content')).toBe(true);
  });
});
