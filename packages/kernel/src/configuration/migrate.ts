import { type AnyContract, type Out, type Schema, validate } from '@tandem/sdk';

/** Stored configuration that cannot become effective: why, and what to do about it. Nothing is changed. */
export class ConfigurationProblem extends Error {
  override readonly name = 'ConfigurationProblem';
  readonly reason: 'newer-than-code' | 'step-failed' | 'invalid';

  constructor(reason: ConfigurationProblem['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/**
 * Brings a complete stored tree to the module's version, step by step, and validates the result.
 * @throws ConfigurationProblem when the tree is newer than the code, a step throws, or the result does not validate.
 */
export async function effective(
  contract: AnyContract,
  stored: { readonly version: number; readonly tree: unknown },
): Promise<Out<Schema>> {
  const { config, id } = contract;
  if (stored.version > config.version) {
    throw new ConfigurationProblem(
      'newer-than-code',
      `The configuration of ${id} was saved by a newer version (${stored.version}, this server knows ${config.version}). Start the newer server, or roll the project back there.`,
    );
  }
  let tree = stored.tree;
  for (const step of config.steps.filter(({ from }) => from >= stored.version)) {
    try {
      tree = step.migrate((await expectValid(id, step.schema, tree)) as never);
    } catch (cause) {
      if (cause instanceof ConfigurationProblem) throw cause;
      throw new ConfigurationProblem(
        'step-failed',
        `The configuration of ${id} could not go from version ${step.from} to ${step.from + 1}. The stored one is unchanged; mend the step and start again.`,
        { cause },
      );
    }
  }
  return expectValid(id, config.schema, tree);
}

async function expectValid(id: string, schema: Schema, tree: unknown): Promise<unknown> {
  const result = await validate(schema, tree);
  if (result.ok) return result.value;
  const places = result.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`).join('; ');
  throw new ConfigurationProblem(
    'invalid',
    `The stored configuration of ${id} does not fit its schema (${places}). Correct it in the admin, or roll the project back.`,
  );
}
