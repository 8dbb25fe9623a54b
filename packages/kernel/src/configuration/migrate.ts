import { type AnyContract, type Out, type Schema, validate } from '@tandem/sdk';
import { TRPCError } from '@trpc/server';

/** Stored configuration that cannot become effective: why, and what to do about it. Nothing is changed. */
export class ConfigurationProblem extends Error {
  override readonly name = 'ConfigurationProblem';
  readonly reason: 'newer-than-code' | 'step-failed' | 'invalid';
  /** Kind of the module. */
  readonly module: string;
  /** The version that it was stored under, and the one that this server knows. */
  readonly stored: number;
  readonly known: number;

  constructor(reason: ConfigurationProblem['reason'], at: ProblemPlace, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.module = at.module;
    this.stored = at.stored;
    this.known = at.known;
  }
}

interface ProblemPlace {
  readonly module: string;
  readonly stored: number;
  readonly known: number;
}

/** A complete tree, and the version of the module's configuration that it was saved under. */
export interface StoredTree {
  readonly version: number;
  readonly tree: unknown;
}

/**
 * Brings a stored tree to the module's version, step by step. Steps run on complete, valid trees only.
 *
 * @throws ConfigurationProblem when the tree is newer than the code, does not validate before a step, or a step throws.
 */
export async function migrated(contract: AnyContract, stored: StoredTree): Promise<unknown> {
  const { config } = contract;
  const at = placeOf(contract, stored);
  if (at.stored > at.known) throw newerThanCode(at);
  let tree = stored.tree;
  for (const { from, schema, migrate } of config.steps.slice(stored.version - 1)) {
    const valid = await expectValid(at, schema, tree);
    try {
      tree = migrate(valid as never);
    } catch (cause) {
      const what = `The configuration of ${at.module} could not go from version ${from} to ${from + 1}.`;
      const mend = 'The stored one is unchanged; mend the step and start again.';
      throw new ConfigurationProblem('step-failed', at, `${what} ${mend}`, { cause });
    }
  }
  return tree;
}

/** The effective configuration: migrated, validated, with defaults. @throws ConfigurationProblem as `migrated`, or `invalid`. */
export async function effective(contract: AnyContract, stored: StoredTree): Promise<Out<Schema>> {
  return await expectValid(placeOf(contract, stored), contract.config.schema, await migrated(contract, stored));
}

/** Tells a caller that a configuration needs repair. @throws TRPCError `PRECONDITION_FAILED` for a ConfigurationProblem. */
export async function repairable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof ConfigurationProblem)) throw cause;
    throw new TRPCError({ code: 'PRECONDITION_FAILED', message: cause.message, cause });
  }
}

const placeOf = ({ id, config }: AnyContract, { version }: StoredTree): ProblemPlace => ({
  module: id as string,
  stored: version,
  known: config.version,
});

async function expectValid(at: ProblemPlace, schema: Schema, tree: unknown): Promise<unknown> {
  const result = await validate(schema, tree);
  if (result.ok) return result.value;
  const places = result.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`).join('; ');
  const mend = 'Correct it in the admin, or roll the project back.';
  throw new ConfigurationProblem(
    'invalid',
    at,
    `The stored configuration of ${at.module} does not fit its schema (${places}). ${mend}`,
  );
}

function newerThanCode(at: ProblemPlace): ConfigurationProblem {
  const what = `The configuration of ${at.module} was saved by a newer version (${at.stored}, this server knows ${at.known}).`;
  return new ConfigurationProblem(
    'newer-than-code',
    at,
    `${what} Start the newer server, or roll the project back there.`,
  );
}
