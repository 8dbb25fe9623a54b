import { implement } from '@tandem/sdk/server';
import { describe, expect, test } from 'vitest';
import { composition, notingHost, tandem } from './fixture.ts';

describe('The tandem command', () => {
  test.each([
    ['', 2],
    ['nonsense', 2],
    ['migrate now', 2],
    ['centre', 2],
    ['centre add', 2],
    ['centre add bruxelles', 2],
    ['centre add Bruxelles --locales fr', 2],
    ['centre add bruxelles --locales de', 2],
    ['centre add bruxelles --locales fr,fr', 2],
    ['centre add bruxelles --locales fr --time-zone Mars', 2],
    ['user add', 2],
    ['user add marie --name Marie --centre bruxelles --role coordinator', 2],
    ['user add marie@demo.example --name Marie --centre bruxelles', 2],
    ['user add marie@demo.example --name Marie --centre bruxelles --role boss', 2],
    ['user add marie@demo.example --name Marie --centre bruxelles --role trainer --locale de', 2],
    ['user add marie@demo.example --name Marie --centre bruxelles --role trainer --password geheim', 2],
    ['seed', 2],
    ['seed --people 10', 2],
    ['seed --people none --centre bruxelles', 2],
    ['seed --people 0 --centre bruxelles', 2],
    ['seed --demo --people 10', 2],
    ['token', 2],
    ['token add', 2],
    ['token add --centre gent --name Boekhouding --expires 2027-03-31', 2],
    ['token add --centre gent --name Boekhouding --scope core.project.read', 2],
    ['token add --centre gent --name Boekhouding --scope core.project.read --expires 2027-02-30', 2],
    ['token add --centre gent --name Boekhouding --scope core.project.read --expires soon', 2],
    ['token list', 2],
    ['token revoke 7 --centre gent', 2],
    ['project', 2],
    ['project export boost', 2],
    ['project export boost --centre gent --revision last', 2],
    ['project import boost.json', 2],
    ['project import boost.json --centre gent --slug a --draft-of b', 2],
    ['project diff boost', 2],
    ['project diff boost 1 2', 2],
    ['project diff boost 1 last --centre gent', 2],
    ['types', 2],
    ['types api --nonsense', 2],
  ])('asked wrongly as "tandem %s" ends with %i and says how to ask', async (line, exitCode) => {
    const outcome = await tandem(line);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.output).toBe('');
    expect(outcome.errors).toMatch(/Usage: tandem|Add --help to see how\./);
  });

  test.each([
    '',
    'serve',
    'migrate',
    'check',
    'project',
    'project export',
    'project import',
    'project diff',
    'types',
    'types tables',
    'types api',
    'centre',
    'centre add',
    'user add',
    'token add',
    'token list',
    'token revoke',
    'seed',
  ])('explains "tandem %s --help" in any environment', async (line) => {
    const { exitCode, output, errors } = await tandem(`${line} --help`, { PORT: 'not a port' });
    expect([exitCode, errors]).toEqual([0, '']);
    expect(output).toMatch(new RegExp(`^Usage: tandem ${line}`.trimEnd()));
    expect(output).toContain('Ends with 0 when it is done, 1 when it could not be done');
  });

  test('takes no password as an argument, where every other user of the machine could read it', async () => {
    const { output } = await tandem('user add --help');
    expect(output).toContain('--password-stdin');
    expect(output).not.toMatch(/--password </);
  });

  test('serves by the host, and ends as the host ends', async () => {
    const asked: string[] = [];
    const { exitCode } = await tandem('serve', { PORT: '4000' }, { host: notingHost(asked) });
    expect([exitCode, asked]).toEqual([1, ['serve on 4000']]);
  });

  test('says a wrong setting in one line', async () => {
    expect(await tandem('migrate', { PORT: 'http' })).toEqual({
      exitCode: 1,
      output: '',
      errors: 'tandem: PORT is "http". Set it to a number from 1 to 65535.',
    });
  });

  test('says a bug in one line, and where it happened only to who develops', async () => {
    const host = { ...notingHost(), serve: () => Promise.reject(new TypeError('x is not\n a function')) };
    const { exitCode, errors } = await tandem('serve', {}, { host });
    expect([exitCode, errors]).toEqual([
      1,
      'tandem: This was not expected: x is not a function. TANDEM_DEV=1 shows where it happened.',
    ]);
    expect((await tandem('serve', { TANDEM_DEV: '1' }, { host })).errors).toContain('use.test.ts');
  });
});

describe('tandem check', () => {
  test('has nothing to say of a sound composition', async () => {
    expect(await tandem('check')).toEqual({
      exitCode: 0,
      output:
        '1 module, 0 projects: nothing to mend.\n  projects 1.0.0: not shown here: its source is not in this workspace',
      errors: '',
    });
  });

  test('says all problems at once, each with where and how to mend it', async () => {
    const [projects] = composition.modules;
    const broken = { ...projects.contract, id: 'pg_case', sdk: '^99' };
    const parts = { procedures: {}, messages: { fr: {}, nl: {}, en: {} }, migrations: [] };
    const outcome = await tandem(
      'check',
      {},
      { composition: { modules: [projects, implement(broken, parts)], projects: [] } },
    );
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toBe('');
    const lines = outcome.errors.split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.at(-1)).toBe(`${lines.length - 1} problems.`);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^pg_case.*: \S.*\. \S.*\.$/);
  });
});
