import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readResult, standingOf, standingText, type Tier, writeResult } from '../src/index.ts';
import { aPackage, rules } from './package.ts';

const reason = 'It is a square, and will stay one.';
const allKept = {
  round: { package: 'kept' },
  red: { package: 'kept' },
  deep: { embedded: 'kept', server: 'kept' },
} as const;

describe('A package', () => {
  let one: Awaited<ReturnType<typeof aPackage>>;
  beforeEach(async () => {
    one = await aPackage();
  });
  afterEach(() => one.remove());
  const standing = async (unchecked: readonly Tier[] = []) =>
    standingText(await standingOf(one.folder, 'one', rules, unchecked));

  test('that nobody tested shows nothing', async () => {
    expect(await standing()).toBe('not shown on this code: run its tests');
  });

  test('that keeps all rules is gold', async () => {
    await writeResult(one.folder, 'one', allKept);
    expect(await standing()).toBe('gold');
  });

  test.each([
    ['red', { ...allKept, red: { package: 'broken' } }, 'bronze'],
    ['deep, on one of the databases', { ...allKept, deep: { embedded: 'kept', server: 'broken' } }, 'silver'],
    ['deep, because it cannot be tried', { ...allKept, deep: { embedded: 'unjudged', server: 'kept' } }, 'silver'],
    ['round', { ...allKept, round: { package: 'broken' } }, 'does not conform: round'],
  ] as const)('that is not %s has the tier before it, if there is one', async (_, shown, told) => {
    await writeResult(one.folder, 'one', shown);
    expect(await standing()).toBe(told);
  });

  test('reaches no tier that has rules without a check', async () => {
    await writeResult(one.folder, 'one', allKept);
    expect(await standing(['gold'])).toBe('silver');
    expect(await standing(['silver', 'gold'])).toBe('bronze');
  });

  test('of which one rule was not run shows nothing', async () => {
    await writeResult(one.folder, 'one', { ...allKept, deep: { embedded: 'kept' } });
    expect(await standing()).toBe('not shown on this code: run its tests');
  });

  test.each(['src/index.ts', 'src/more.ts', 'test/some.test.ts', 'package.json', 'README.md'])(
    'that changed %s since it was tested shows nothing',
    async (path) => {
      await writeResult(one.folder, 'one', allKept);
      await one.write(path, path.endsWith('.json') ? '{ "name": "other" }' : '// changed');
      expect(await standing()).toBe('not shown on this code: run its tests');
    },
  );

  test('says from what it is exempt and why', async () => {
    await one.write('conformance.json', JSON.stringify({ exempt: { round: reason } }));
    await writeResult(one.folder, 'one', { ...allKept, round: { package: 'broken' } });
    expect(await standing()).toBe(`gold, 1 exemption: round (${reason})`);
  });

  test('that is exempt from a rule that it keeps does not conform', async () => {
    await one.write('conformance.json', JSON.stringify({ exempt: { round: reason } }));
    await writeResult(one.folder, 'one', allKept);
    expect(await standing()).toBe('does not conform: round');
  });

  test('that brings two projects says the tier of each', async () => {
    await writeResult(one.folder, 'one', allKept);
    expect(standingText(await standingOf(one.folder, 'two', rules, []))).toBe('not shown on this code: run its tests');
    await writeResult(one.folder, 'two', { ...allKept, red: { package: 'broken' } });
    expect([await standing(), standingText(await standingOf(one.folder, 'two', rules, []))]).toEqual([
      'gold',
      'bronze',
    ]);
  });

  test('whose result was cut in half shows nothing', async () => {
    await writeResult(one.folder, 'one', allKept);
    await one.write('reports/conformance/one.json', '{ "fingerprint": "');
    expect(await readResult(one.folder, 'one')).toBeUndefined();
    expect(await standing()).toBe('not shown on this code: run its tests');
  });
});

test('What a package stands on counts as well', async () => {
  const [below, above] = [await aPackage({ 'package.json': '{ "name": "below" }' }), await aPackage()];
  try {
    await above.write('package.json', '{ "dependencies": { "below": "*" } }');
    await above.link('below', below.folder);
    await writeResult(above.folder, 'above', allKept);
    expect(standingText(await standingOf(above.folder, 'above', rules, []))).toBe('gold');
    await below.write('src/index.ts', '// changed');
    expect(standingText(await standingOf(above.folder, 'above', rules, []))).toBe(
      'not shown on this code: run its tests',
    );
  } finally {
    await Promise.all([below.remove(), above.remove()]);
  }
});
