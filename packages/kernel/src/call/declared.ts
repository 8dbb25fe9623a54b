import type { AnyContract, Schema } from '@tandem/sdk';

/**
 * What a module says, as its contract declares it: an event's payload or an outcome's details. Whatever the schema does
 * not know is taken away, so that nothing leaves by accident.
 *
 * @throws Error for a name the contract does not declare, or a value that does not fit: a bug of the module.
 */
export function declared(contract: AnyContract, part: 'events' | 'errors', name: string, value: unknown): unknown {
  const schemas = contract[part] as Readonly<Record<string, Schema>>;
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  const where = `${contract.id} ${part}/${name}`;
  if (!schema) throw new Error(`${where}: the contract does not declare it. Add it there.`);
  return fitting(schema, value, where);
}

/** @throws Error for a value that does not fit its schema: a bug of whoever gave it, at the place that is named. */
export function fitting(schema: Schema, value: unknown, where: string): unknown {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new Error(`${where}: its schema is asynchronous. Make it synchronous.`);
  if (!result.issues) return result.value;
  const issues = result.issues.map(({ message, path }) => `/${(path ?? []).map(String).join('/')} ${message}`);
  throw new Error(`${where}: the value given does not fit: ${issues.join('; ')}. Give what is declared there.`);
}
