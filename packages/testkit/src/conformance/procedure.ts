import { describe, type JsonSchema, type Schema } from '@tandem/sdk';
import type { ProcedureMeta, ServerModule } from '@tandem/sdk/server';

/** A procedure as the suite sees it. */
export interface Procedure {
  /** Below the module's branch: `person.create`. */
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly meta: Partial<ProcedureMeta>;
  /** What may be given to it; undefined when it takes nothing. Without the `moduleId` that the SDK adds. */
  readonly input: JsonSchema | undefined;
}

interface Definition {
  readonly procedure?: boolean;
  readonly type?: Procedure['type'];
  readonly meta?: Partial<ProcedureMeta>;
  readonly inputs?: readonly unknown[];
}

/** All procedures of a module, in the order in which it has them. */
export const proceduresOf = ({ procedures }: Pick<ServerModule, 'procedures'>): readonly Procedure[] =>
  found(procedures, []);

function found(branch: unknown, path: readonly string[]): readonly Procedure[] {
  const definition = typeof branch === 'function' ? (branch as { readonly _def?: Definition })._def : undefined;
  if (definition?.procedure) {
    const { type = 'query', meta = {}, inputs = [] } = definition;
    return [{ path: path.join('.'), type, meta, input: inputOf(inputs) }];
  }
  if (typeof branch !== 'object' || branch === null) return [];
  return Object.entries(branch).flatMap(([name, below]) => found(below, [...path, name]));
}

/** The parsers of a procedure run one after the other, each on the whole input: it fits all of them. */
function inputOf(parsers: readonly unknown[]): JsonSchema | undefined {
  const described = parsers.filter(describesItself).map((schema) => describe(schema));
  const [first, ...others] = described;
  return others.length === 0 ? first : { allOf: described };
}

const describesItself = (parser: unknown): parser is Schema =>
  (typeof parser === 'object' || typeof parser === 'function') &&
  parser !== null &&
  '~standard' in parser &&
  'jsonSchema' in (parser as Schema)['~standard'];
