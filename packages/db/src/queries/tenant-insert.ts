import {
  AliasNode,
  CastNode,
  ColumnNode,
  DataTypeNode,
  IdentifierNode,
  ParensNode,
  PrimitiveValueListNode,
  SelectionNode,
  SelectQueryNode,
  TableNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  type InsertQueryNode,
  type OnConflictNode,
  type OperationNode,
  type ValuesItemNode,
} from 'kysely';
import { DatabaseProblem } from '../problem.ts';
import { tenantPlaceholder } from '../scope/tenant-placeholder.ts';

const TENANT_COLUMN = ColumnNode.create('tenant_id');

/** The insert with the tenant in each of its rows, and first in the key that a conflict is looked for in. */
export function withTenantColumn(insert: InsertQueryNode): InsertQueryNode {
  const onConflict = insert.onConflict && withTenantKey(insert.onConflict);
  const columns = insert.columns ?? [];
  if (columns.some(isTenantColumn)) return { ...insert, ...(onConflict && { onConflict }) };
  if (columns.length === 0 && insert.values) {
    throw new DatabaseProblem('query-refused', {
      message: "An insert into a centre's table does not name its columns.",
      remedy: 'Name them with .columns([…]).',
    });
  }
  return {
    ...insert,
    columns: [...columns, TENANT_COLUMN],
    values: withTenantValue(insert.values),
    defaultValues: false,
    ...(onConflict && { onConflict }),
  };
}

/** Every unique key of a centre's table begins with the tenant, so a conflict target without it names no key. */
function withTenantKey(conflict: OnConflictNode): OnConflictNode {
  if (!conflict.columns || conflict.columns.some(isTenantColumn)) return conflict;
  return { ...conflict, columns: [TENANT_COLUMN, ...conflict.columns] };
}

function withTenantValue(values: OperationNode | undefined): OperationNode {
  if (!values) return ValuesNode.create([PrimitiveValueListNode.create([tenantPlaceholder])]);
  if (ValuesNode.is(values)) return ValuesNode.create(values.values.map(withTenantItem));
  return selectedWithTenant(values);
}

function withTenantItem(row: ValuesItemNode): ValuesItemNode {
  return PrimitiveValueListNode.is(row)
    ? PrimitiveValueListNode.create([...row.values, tenantPlaceholder])
    : ValueListNode.create([...row.values, ValueNode.create(tenantPlaceholder)]);
}

/** `select source.*, tenant from (…) as source`: holds for every query, unions included. */
function selectedWithTenant(query: OperationNode): OperationNode {
  const source = AliasNode.create(
    SelectQueryNode.is(query) ? query : ParensNode.create(query),
    IdentifierNode.create('source'),
  );
  const tenant = CastNode.create(ValueNode.create(tenantPlaceholder), DataTypeNode.create('uuid'));
  return SelectQueryNode.cloneWithSelections(SelectQueryNode.createFrom([source]), [
    SelectionNode.createSelectAllFromTable(TableNode.create('source')),
    SelectionNode.create(AliasNode.create(tenant, IdentifierNode.create('tenant_id'))),
  ]);
}

function isTenantColumn({ column }: ColumnNode): boolean {
  return column.name === 'tenant_id';
}
