import { AliasNode, IdentifierNode, TableNode, type OperationNode } from 'kysely';
import { isTenantSchema } from '../schemas.ts';

/**
 * The name by which a query refers to a centre's table: its alias, else itself. Undefined for what is not one: a
 * subquery, a common table expression, a table without schema, a table of a schema without tenant.
 */
export function tenantTableIn(expression: OperationNode): TableNode | undefined {
  if (TableNode.is(expression)) return belongsToCentre(expression) ? expression : undefined;
  if (!AliasNode.is(expression) || !TableNode.is(expression.node) || !belongsToCentre(expression.node))
    return undefined;
  return IdentifierNode.is(expression.alias) ? TableNode.create(expression.alias.name) : undefined;
}

function belongsToCentre({ table }: TableNode): boolean {
  return table.schema !== undefined && isTenantSchema(table.schema.name);
}
