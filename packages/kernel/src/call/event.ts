import type { AnyContract, Schema } from '@tandem/sdk';

/** The payload as its schema has it. @throws Error for an event the contract does not declare, or a payload that does not fit: a bug of the module. */
export function validateEvent(contract: AnyContract, event: string, payload: unknown): unknown {
  const schema = (contract.events as Record<string, Schema>)[event];
  if (!schema) throw new Error(`${contract.id} emits "${event}", which its contract does not declare.`);
  const result = schema['~standard'].validate(payload);
  if (result instanceof Promise)
    throw new Error(`The schema of ${contract.id}.${event} is asynchronous; an event's schema must not be.`);
  if (result.issues)
    throw new Error(
      `${contract.id} emits "${event}" with a payload that does not fit: ${result.issues.map(({ message }) => message).join('; ')}`,
    );
  return result.value;
}
