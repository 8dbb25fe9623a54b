/** A column as the catalogue describes it. */
export interface Column {
  readonly table: string;
  readonly name: string;
  /** Name of the type, of the element type for an array, of the base type for a domain. */
  readonly type: string;
  readonly is_array: boolean;
  readonly nullable: boolean;
  readonly has_default: boolean;
  readonly generated: boolean;
  /** Values of an enumerated type, in its order. */
  readonly labels: readonly string[] | null;
}

/** Columns of the tables and views of a schema, by table and in the order of the columns. */
export const COLUMNS = `
  select c.relname::text as table, a.attname::text as name, base.typname::text as type,
    (whole.typcategory = 'A') as is_array,
    not (a.attnotnull or declared.typnotnull) as nullable,
    a.atthasdef or a.attidentity <> '' as has_default,
    a.attgenerated <> '' or a.attidentity = 'a' as generated,
    (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = base.oid) as labels
  from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type declared on declared.oid = a.atttypid
    join pg_type whole on whole.oid = case declared.typtype when 'd' then declared.typbasetype else declared.oid end
    join pg_type base on base.oid = case whole.typcategory when 'A' then whole.typelem else whole.oid end
  where n.nspname = $1 and c.relkind in ('r', 'p', 'v') and not c.relispartition
  order by c.relname collate "C", a.attnum`;
