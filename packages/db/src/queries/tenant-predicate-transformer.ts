import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  OnNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  ReferenceNode,
  ValueNode,
  WhereNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type JoinNode,
  type MergeQueryNode,
  type OperationNode,
  type QueryId,
  type SelectQueryNode,
  type TableNode,
  type UpdateQueryNode,
} from 'kysely';
import { DatabaseProblem } from '../problem.ts';
import { tenantPlaceholder } from '../scope/tenant-placeholder.ts';
import { tenantTableIn } from './tenant-table.ts';
import { withTenantColumn } from './tenant-insert.ts';

/** Rewrites a query so that it names the tenant wherever it names a centre's table. Subqueries are met on the way. */
export class TenantPredicateTransformer extends OperationNodeTransformer {
  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const select = super.transformSelectQuery(node, queryId);
    return { ...select, ...filtered(select, select.from?.froms ?? []) };
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const update = super.transformUpdateQuery(node, queryId);
    return { ...update, ...filtered(update, [...listed(update.table), ...(update.from?.froms ?? [])]) };
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const deletion = super.transformDeleteQuery(node, queryId);
    return { ...deletion, ...filtered(deletion, [...deletion.from.froms, ...(deletion.using?.tables ?? [])]) };
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    const insert = super.transformInsertQuery(node, queryId);
    return insert.into && tenantTableIn(insert.into) ? withTenantColumn(insert) : insert;
  }

  protected override transformMergeQuery(_node: MergeQueryNode): MergeQueryNode {
    throw new DatabaseProblem('query-refused', {
      message: 'A merge query was asked for; it cannot be fenced to one centre.',
      remedy: 'Write insert … on conflict, or an update and an insert.',
    });
  }
}

interface Filterable {
  readonly where?: WhereNode;
  readonly joins?: readonly JoinNode[];
}

/** The tables of the from clause go to WHERE, each joined table to the ON of its join. */
function filtered(query: Filterable, tables: readonly OperationNode[]): Filterable {
  const joins = query.joins ?? [];
  const fromTables = tables.flatMap((table) => tenantTableIn(table) ?? []);
  refuseOuterJoinOfTenantTable(joins, fromTables);
  const where = fromTables.reduceRight<OperationNode | undefined>(narrowed, query.where?.where);
  return {
    ...(where && { where: WhereNode.create(where) }),
    ...(query.joins && { joins: joins.map(filteredJoin) }),
  };
}

function filteredJoin(join: JoinNode): JoinNode {
  const table = tenantTableIn(join.table);
  if (!table) return join;
  const on = OnNode.create(narrowed(join.on?.on, table));
  // A cross join has no ON; with the tenant as its condition it is an inner join.
  return { ...join, joinType: join.joinType === 'CrossJoin' ? 'InnerJoin' : join.joinType, on };
}

/** A right or full join keeps rows that its condition does not meet, so no place for the predicate keeps its meaning. */
function refuseOuterJoinOfTenantTable(joins: readonly JoinNode[], fromTables: readonly TableNode[]): void {
  if (!joins.some(({ joinType }) => joinType === 'RightJoin' || joinType === 'FullJoin')) return;
  if (fromTables.length === 0 && !joins.some(({ table }) => tenantTableIn(table))) return;
  throw new DatabaseProblem('query-refused', {
    message: "A right or full join names a centre's table directly; its rows cannot be fenced to one centre.",
    remedy: 'Turn it into a left join, or put each table into a subquery of its own.',
  });
}

/**
 * The condition, narrowed to the tenant: `predicate and (condition)`. The parentheses guard against an `or` in raw SQL.
 * A condition that is narrowed already stays: Kysely transforms a subquery by itself, and again with the whole.
 */
function narrowed(condition: OperationNode | undefined, table: TableNode): OperationNode {
  const predicate = belongsToTenant(table);
  if (!condition) return predicate;
  if (conjuncts(condition).some((conjunct) => isPredicateOf(conjunct, table))) return condition;
  const closed =
    BinaryOperationNode.is(condition) || ParensNode.is(condition) || conjuncts(condition).some(isPredicate);
  return AndNode.create(predicate, closed ? condition : ParensNode.create(condition));
}

function belongsToTenant(table: TableNode): BinaryOperationNode {
  return BinaryOperationNode.create(
    ReferenceNode.create(ColumnNode.create('tenant_id'), table),
    OperatorNode.create('='),
    ValueNode.create(tenantPlaceholder),
  );
}

/** The parts of a conjunction as this file writes it, one predicate before the other. */
function conjuncts(condition: OperationNode): readonly OperationNode[] {
  return AndNode.is(condition) ? [condition.left, ...conjuncts(condition.right)] : [condition];
}

function isPredicate(condition: OperationNode): condition is BinaryOperationNode {
  if (!BinaryOperationNode.is(condition) || !ValueNode.is(condition.rightOperand)) return false;
  return condition.rightOperand.value === tenantPlaceholder;
}

function isPredicateOf(condition: OperationNode, { table }: TableNode): boolean {
  if (!isPredicate(condition) || !ReferenceNode.is(condition.leftOperand)) return false;
  const named = condition.leftOperand.table?.table;
  return named?.identifier.name === table.identifier.name && named.schema?.name === table.schema?.name;
}

function listed(node: OperationNode | undefined): readonly OperationNode[] {
  return node ? [node] : [];
}
