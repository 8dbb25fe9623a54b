import { type AnyContract, describe, type JsonSchema } from '@tandem/sdk';

/** The JSON Schema that a form is drawn from, or why there is none. */
export type Form = { readonly schema: JsonSchema } | { readonly reason: string };

/** A contract never changes, and describing it costs more than reading a project. */
const known = new WeakMap<AnyContract, Form>();

/** Describes a module's configuration. Never throws: a schema that JSON Schema cannot say refuses its module, not the server. */
export function formOf(contract: AnyContract): Form {
  const form = known.get(contract) ?? described(contract);
  known.set(contract, form);
  return form;
}

function described(contract: AnyContract): Form {
  try {
    return { schema: describe(contract.config.schema) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
