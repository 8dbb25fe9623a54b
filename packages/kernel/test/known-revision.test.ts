import { describe, expect, it } from 'vitest';
import { type KnownRevision, knownRevisions } from '../src/configuration/known-revision.ts';
import { ConfigurationProblem } from '../src/configuration/migrate.ts';

const whole = (): KnownRevision => ({
  content: { content: { project: { title: { fr: 'Essai' } } }, failures: [] },
  base: { content: {}, failures: [] },
});
const problem = new ConfigurationProblem('invalid', { module: 'projects', stored: 1, known: 2 }, 'It does not fit.');
const broken: KnownRevision = { ...whole(), base: { content: {}, failures: [{ chain: 'project', problem }] } };

describe('a published revision', () => {
  it('is brought to this server’s versions once for its centre, and nobody can change what all share', async () => {
    const known = knownRevisions();
    let times = 0;
    const bring = () => {
      times += 1;
      return Promise.resolve(whole());
    };
    const first = await known.brought('here', 'a/1', bring);
    expect(await known.brought('here', 'a/1', bring)).toBe(first);
    expect(await known.brought('here', 'a/2', bring)).not.toBe(first);
    expect(await known.brought('there', 'a/1', bring)).not.toBe(first);
    expect(times).toBe(3);
    expect([...known.of('here').keys()]).toEqual(['a/1', 'a/2']);
    expect([...known.of('elsewhere').keys()]).toEqual([]);
    expect(() => Object.assign(first.content.content['project'] as object, { title: 'Autre' })).toThrow(TypeError);
  });

  it('that needs repair is tried again each time, so that a mended step is seen', async () => {
    const known = knownRevisions();
    expect(await known.brought('here', 'a/1', () => Promise.resolve(broken))).toBe(broken);
    expect(known.of('here').size).toBe(0);
    expect(await known.brought('here', 'a/1', () => Promise.resolve(whole()))).toEqual(whole());
  });

  it('is kept for a limited number of revisions of all centres together', async () => {
    const known = knownRevisions();
    const centres = ['here', 'there', 'elsewhere'];
    for (let number = 0; number < 400; number += 1)
      for (const centre of centres) await known.brought(centre, `a/${number}`, () => Promise.resolve(whole()));
    const kept = centres.map((centre) => known.of(centre).size).reduce((sum, size) => sum + size, 0);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThanOrEqual(250);
    expect(known.of('elsewhere').has('a/399')).toBe(true);
  });
});
