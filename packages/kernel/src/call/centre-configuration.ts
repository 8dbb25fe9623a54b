import type { AnyContract } from '@tandem/sdk';
import { frozen } from '../configuration/frozen.ts';

const known = new WeakMap<AnyContract, { readonly value: unknown }>();

/**
 * The configuration of a module that a centre has once: its defaults, until a centre can configure it.
 *
 * @throws Error when the defaults are not complete; the check at the start refuses such a module before.
 */
export function centreConfiguration(contract: AnyContract): unknown {
  const configuration = known.get(contract) ?? { value: frozen(defaultsOf(contract)) };
  known.set(contract, configuration);
  return configuration.value;
}

function defaultsOf({ id, config }: AnyContract): unknown {
  const result = config.schema['~standard'].validate({});
  if ('value' in result) return result.value;
  throw new Error(`${id} config: its defaults are not complete. Give every field a default.`);
}
