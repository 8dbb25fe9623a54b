import { DatabaseProblem } from '../problem.ts';

/**
 * Stands for the scope's tenant among the parameters of a compiled query; replaced when the query runs. SQL is thereby
 * compiled, and prepared by the server, once for all centres. Use it in raw SQL as any other value.
 */
export const tenantPlaceholder: unique symbol = Symbol('tenant');

/**
 * The parameters with the tenant in place of each placeholder.
 *
 * @throws DatabaseProblem `no-scope` if there is a placeholder and no tenant.
 */
export function withTenant(parameters: readonly unknown[], tenantId: string | undefined): readonly unknown[] {
  if (!parameters.includes(tenantPlaceholder)) return parameters;
  if (tenantId === undefined) {
    throw new DatabaseProblem('no-scope', {
      message: 'A query of a table that belongs to centres ran outside a tenant scope.',
      remedy: 'Run it inside database.tenant(…).',
    });
  }
  return parameters.map((value) => (value === tenantPlaceholder ? tenantId : value));
}
