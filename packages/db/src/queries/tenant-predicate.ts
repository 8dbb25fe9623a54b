import type { KyselyPlugin } from 'kysely';
import { TenantPredicateTransformer } from './tenant-predicate-transformer.ts';

/**
 * Adds `tenant_id = <the scope's tenant>` to every select, join, update and delete of a centre's table, and the column
 * to every insert. Row-level security already closes other centres' rows; the predicate lets the planner use the indexes
 * that begin with the tenant, and a distributed engine find the shard. The value is the tenant placeholder.
 */
export function tenantPredicate(): KyselyPlugin {
  return {
    transformQuery: ({ node, queryId }) => new TenantPredicateTransformer().transformNode(node, queryId),
    transformResult: ({ result }) => Promise.resolve(result),
  };
}
