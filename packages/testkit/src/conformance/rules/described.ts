import type { JsonSchema, Schema } from '@tandem/sdk';
import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';

/** Events and failures that say what they hold, as JSON Schema. */
export function eventsDescribed({ contract }: Subject): Promise<readonly Finding[]> {
  const parts = { events: contract.events, errors: contract.errors } as Readonly<
    Record<string, Readonly<Record<string, Schema>>>
  >;
  const findings = Object.entries(parts).flatMap(([part, schemas]) =>
    Object.entries(schemas).flatMap(([name, schema]): readonly Finding[] => {
      const what = problemOf(schema);
      return what === undefined ? [] : [{ where: `${contract.id} ${part} ${name}`, what }];
    }),
  );
  return Promise.resolve(findings);
}

function problemOf(schema: Schema): string | undefined {
  let said: JsonSchema;
  try {
    said = schema['~standard'].jsonSchema.output({ target: 'draft-2020-12' });
  } catch (error) {
    return `It cannot be described: ${error instanceof Error ? error.message : String(error)}.`;
  }
  const isObject = said['type'] === 'object' && typeof said['properties'] === 'object';
  return isObject ? undefined : 'It is no object with named properties, so nothing can be added to it later.';
}
