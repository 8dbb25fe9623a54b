import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type AnyContract, type ConfigurationStep, describe, type Schema, validate } from '@tandem/sdk';
import fc from 'fast-check';
import type { Finding } from '../finding.ts';
import { smallest } from '../inputs/smallest.ts';
import { values } from '../inputs/values.ts';
import type { Subject } from '../subject.ts';
import { defaultsComplete } from './composition.ts';

/** How many configurations are made up to see that validating twice changes nothing. */
const madeUp = 50;

/** Complete by its defaults where nobody can fill it in; and what is valid stays as it is when it is validated again. */
export async function configurationDefaults(subject: Subject): Promise<readonly Finding[]> {
  const { contract } = subject;
  const { schema } = contract.config;
  const findings = await defaultsComplete(subject);
  for (const tree of treesOf(schema)) {
    const once = await validate(schema, tree);
    if (!once.ok) continue;
    const twice = await validate(schema, once.value);
    if (twice.ok && isDeepStrictEqual(twice.value, once.value)) continue;
    const told = twice.ok ? `becomes ${JSON.stringify(twice.value)}` : 'is refused';
    const what = `${JSON.stringify(once.value)} is valid, and ${told} when it is validated again.`;
    return [...findings, { where: `${contract.id} config`, what }];
  }
  return findings;
}

function treesOf(schema: Schema): readonly unknown[] {
  try {
    const described = describe(schema);
    return [smallest(described), ...fc.sample(values(described), { numRuns: madeUp, seed: 7 })];
  } catch {
    // A schema that cannot be described is another rule's.
    return [];
  }
}

/** Golden fixtures: one configuration of each earlier version, which must arrive at this one. */
export async function configurationUpgrades(subject: Subject): Promise<readonly Finding[]> {
  const { contract, folder } = subject;
  const steps = contract.config.steps as readonly ConfigurationStep[];
  const findings: Finding[] = [];
  for (const { from } of steps) {
    const where = `test/configuration/v${String(from)}.json`;
    const what = await problemOf(contract, steps, from, join(folder, where));
    if (what !== undefined) findings.push({ where, what });
  }
  return findings;
}

async function problemOf(
  contract: AnyContract,
  steps: readonly ConfigurationStep[],
  version: number,
  file: string,
): Promise<string | undefined> {
  let tree: unknown;
  try {
    tree = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return `There is no configuration of version ${String(version)} to try: ${(error as Error).message}.`;
  }
  for (const { from, schema, migrate } of steps.slice(version - 1)) {
    const valid = await validate(schema, tree);
    if (!valid.ok) return `It is not valid as version ${String(from)}: ${issues(valid.issues)}.`;
    try {
      tree = migrate(valid.value as never);
    } catch (error) {
      return `The step from version ${String(from)} to ${String(from + 1)} throws: ${String(error)}.`;
    }
  }
  const last = await validate(contract.config.schema, tree);
  return last.ok
    ? undefined
    : `After its steps it is not valid as version ${String(contract.config.version)}: ${issues(last.issues)}.`;
}

const issues = (all: readonly { readonly path: readonly (string | number)[]; readonly message: string }[]): string =>
  all.map(({ path, message }) => `/${path.join('/')} ${message}`).join('; ');
