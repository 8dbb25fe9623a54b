import type { Indicator, ServerModule } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { lacksRight } from '../call/lacks-right.ts';
import { unavailable } from '../call/unavailable.ts';
import { type Figures, figuresOf } from '../indicators/figures.ts';
import { instancesOfKind } from '../indicators/instances.repository.ts';
import type { Installed } from '../installed.ts';
import { type CoreScope, procedure } from './procedure.ts';

// any: the indicators of all modules.
type AnyIndicator = Indicator<any, any>;

const asked = z.object({
  module: z.string().min(1).max(40),
  indicator: z.string().min(1).max(60),
  /** One instance; without it, all those of the caller's projects. */
  moduleId: z.uuid().optional(),
  period: z
    .object({ from: z.iso.date(), to: z.iso.date() })
    .refine(({ from, to }) => from <= to, { message: 'problem.period' }),
  by: z.array(z.string().min(1).max(60)).max(3).default([]),
});
type Asked = z.output<typeof asked>;

/** The figures that modules account for. Whoever reads one may read indicators, and what the indicator itself asks for. */
export const indicatorProcedures = (host: Installed) => ({
  /** The indicators that the caller may read somewhere, with the message keys of their module. */
  list: procedure('indicator.read').query(({ ctx: { module: scope } }) =>
    [...host.modules.values()].flatMap(({ contract: { id: module }, indicators = {} }) =>
      Object.entries(indicators as Readonly<Record<string, AnyIndicator>>)
        .filter(([, { permission }]) => host.access.mayAnywhere(scope.caller, `${module}.${permission}`))
        .map(([indicator, { unit, label, dimensions, smallestCell }]) => ({
          module: module as string,
          indicator,
          unit,
          label: label as string,
          dimensions: dimensions as Readonly<Record<string, string>>,
          smallestCell,
        })),
    ),
  ),

  /** One indicator over a period. Null stands for a figure about too few persons, or one that would give such a figure of this answer away. */
  read: procedure('indicator.read')
    .input(asked)
    .query(async ({ ctx: { module: scope }, input }) => {
      const { module, indicator } = expectIndicator(host, input);
      const name = `${module.contract.id}.${indicator.permission}`;
      if (!host.access.mayAnywhere(scope.caller, name)) throw lacksRight(scope.caller, name);
      const refusal = host.refused.modules.get(input.module);
      if (refusal) throw unavailable(input.module, refusal);
      const { unit, smallestCell, label } = indicator;
      const figures = await read(host, scope, { module, indicator, name, input });
      return { unit, label: label as string, smallestCell, period: input.period, by: input.by, ...figures };
    }),
});

interface Reading {
  readonly module: ServerModule;
  readonly indicator: AnyIndicator;
  /** The permission that it asks for. */
  readonly name: string;
  readonly input: Asked;
}

async function read(host: Installed, scope: CoreScope, { module, indicator, name, input }: Reading): Promise<Figures> {
  const { period, by } = input;
  const moduleId = input.moduleId?.toLowerCase();
  const query = { db: scope.db as never, period, by };
  const where = `${input.module} indicators/${input.indicator}`;
  if (module.contract.instances === 'centre') {
    if (!host.access.may(scope.caller, name)) throw lacksRight(scope.caller, name);
    return await figuresOf(indicator, { ...query, moduleIds: [] }, where);
  }
  const all = await instancesOfKind.execute(scope.db, { kind: input.module });
  const { projects } = scope.caller;
  const own = all.filter(
    ({ project_id, plugin, slug }) =>
      (projects === null || projects.includes(project_id)) &&
      host.access.may(scope.caller, name, { plugin, slug, kind: input.module }),
  );
  const moduleIds = own.map(({ id }) => id).filter((id) => moduleId === undefined || id === moduleId);
  if (moduleId !== undefined && moduleIds.length === 0) {
    throw all.some(({ id }) => id === moduleId) ? lacksRight(scope.caller, name) : new TRPCError({ code: 'NOT_FOUND' });
  }
  // Nothing to count in: the caller works for no project that has this module.
  if (moduleIds.length === 0) return { total: { by: {}, value: 0, people: 0 }, cells: [] };
  return await figuresOf(indicator, { ...query, moduleIds }, where);
}

/** @throws TRPCError `NOT_FOUND` when there is no such indicator, `BAD_REQUEST` for a dimension that it does not have. */
function expectIndicator(host: Installed, { module: id, indicator: name, by }: Asked) {
  const module = host.modules.get(id);
  const indicators = (module?.indicators ?? {}) as Readonly<Record<string, AnyIndicator>>;
  const indicator = Object.hasOwn(indicators, name) ? indicators[name] : undefined;
  if (!module || !indicator)
    throw new TRPCError({ code: 'NOT_FOUND', message: `No indicator "${name}" of ${id} here.` });
  const known = Object.keys(indicator.dimensions as object);
  const unknown = by.filter((dimension, index) => !known.includes(dimension) || by.indexOf(dimension) !== index);
  if (unknown.length > 0) {
    const message = `by: ${unknown.join(', ')} cannot be told apart. Name each once, of: ${known.join(', ') || 'none'}.`;
    throw new TRPCError({ code: 'BAD_REQUEST', message });
  }
  return { module, indicator };
}
