import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Rules } from './rule.ts';

/** Beside package.json: the rules that a package does not keep, each with the reason. */
export const exemptionFile = 'conformance.json';

/** Rule id -> reason. */
export type Exemptions = Readonly<Record<string, string>>;

/** A sentence: "later" is no reason. */
const shortestReason = 20;

/**
 * Reads the exemptions of a package; without a file there are none.
 *
 * @throws Error naming the file and every mistake in it: no JSON, an unknown rule, a reason that says nothing.
 */
export async function readExemptions(folder: string, rules: Rules): Promise<Exemptions> {
  const path = join(folder, exemptionFile);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return {};
  const result = fileOf(rules).safeParse(parsed(text));
  if (result.success) return result.data.exempt;
  const mistakes = result.error.issues.map(({ path: at, message }) => `/${at.map(String).join('/')}: ${message}`);
  throw new Error(
    `${path} is not sound. ${mistakes.join(' ')} Write { "exempt": { "<rule id>": "<why this package cannot keep it>" } }.`,
  );
}

const reason = z
  .string()
  .trim()
  .min(shortestReason, `Say the reason in a sentence of ${String(shortestReason)} characters or more.`);

const fileOf = (rules: Rules) =>
  z.strictObject({
    exempt: z.record(z.string(), reason).superRefine((exempt, context) => {
      for (const id of Object.keys(exempt).filter((one) => !Object.hasOwn(rules, one))) {
        const message = `There is no rule "${id}"; they stand in docs/conformance.md.`;
        context.addIssue({ code: 'custom', path: [id], message });
      }
    }),
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
