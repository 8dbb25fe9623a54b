import { type AnyContract, type Out, type Schema, validate } from '@tandem/sdk';
import { TRPCError } from '@trpc/server';

/** Stored configuration that cannot become effective: why, and what to do about it. Nothing is changed. */
export class ConfigurationProblem extends Error {
  override readonly name = 'ConfigurationProblem';
  readonly reason: 'newer-than-code' | 'step-failed' | 'invalid';

  constructor(reason: ConfigurationProblem['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
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
export async function migrated({ config, id }: AnyContract, stored: StoredTree): Promise<unknown> {
  if (stored.version > config.version) throw newerThanCode(id, stored.version, config.version);
  let tree = stored.tree;
  for (const { from, schema, migrate } of config.steps.slice(stored.version - 1)) {
    const valid = await expectValid(id, schema, tree);
    try {
      tree = migrate(valid as never);
    } catch (cause) {
      const what = `The configuration of ${id} could not go from version ${from} to ${from + 1}.`;
      const mend = 'The stored one is unchanged; mend the step and start again.';
      throw new ConfigurationProblem('step-failed', `${what} ${mend}`, { cause });
    }
  }
  return tree;
}

/** The effective configuration: migrated, validated, with defaults. @throws ConfigurationProblem as `migrated`, or `invalid`. */
export async function effective(contract: AnyContract, stored: StoredTree): Promise<Out<Schema>> {
  return await expectValid(contract.id, contract.config.schema, await migrated(contract, stored));
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

async function expectValid(id: string, schema: Schema, tree: unknown): Promise<unknown> {
  const result = await validate(schema, tree);
  if (result.ok) return result.value;
  const places = result.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`).join('; ');
  const mend = 'Correct it in the admin, or roll the project back.';
  throw new ConfigurationProblem(
    'invalid',
    `The stored configuration of ${id} does not fit its schema (${places}). ${mend}`,
  );
}

function newerThanCode(id: string, stored: number, known: number): ConfigurationProblem {
  const what = `The configuration of ${id} was saved by a newer version (${stored}, this server knows ${known}).`;
  return new ConfigurationProblem('newer-than-code', `${what} Start the newer server, or roll the project back there.`);
}
