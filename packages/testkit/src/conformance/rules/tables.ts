import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueProblems, migrate, referenceProblems, tableTypes } from '@tandem/db';
import type { ModuleMigrations } from '@tandem/db';
import type { MigratedDatabase } from '../../databases/migrated-database.ts';
import { tablesOf } from '../../kernel/tables-of.ts';
import type { Finding } from '../finding.ts';
import { type AnyModule, schemaOf, type Subject } from '../subject.ts';

/** The database of a module, migrated. */
export interface Ground {
  readonly subject: Subject;
  readonly migrated: MigratedDatabase;
}

/** The tables of the module, of those it uses, and of the kernel under them. */
export const tablesAround = ({ module, options }: Subject): readonly ModuleMigrations[] =>
  tablesOf([module, ...((options.beside ?? []) as readonly AnyModule[])]);

/** What the catalogue says of all that the migrations made, in whichever schema. */
export async function tablesFenced({ migrated }: Ground): Promise<readonly Finding[]> {
  const problems = await migrated.asOwner((owner) => catalogueProblems(owner));
  return problems.map(({ where, what, remedy }) => ({ where, what: `It ${what}.`, mend: remedy }));
}

/** Foreign keys into tables of others: only those that a module which this one uses offers. */
export async function referencesOffered({ subject, migrated }: Ground): Promise<readonly Finding[]> {
  const all = tablesAround(subject);
  const own = all.find(({ module }) => module === subject.contract.id);
  if (!own) return [];
  const problems = await migrated.asOwner((owner) => referenceProblems(owner, own, all));
  return problems.map(({ where, what, remedy }) => ({ where, what: `It ${what}.`, mend: remedy }));
}

const COLUMNS = `
  select format('%I.%I', n.nspname, c.relname) as "table", a.attname::text as "column"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname = $1`;

/** The columns of the database and those of `records`, in both directions. */
export async function columnsClassified({ subject, migrated }: Ground): Promise<readonly Finding[]> {
  const rows = await migrated.asOwner((owner) =>
    owner.query<{ table: string; column: string }>(COLUMNS, [schemaOf(subject)]),
  );
  const made = rows.map(({ table, column }) => `${table}.${column}`);
  const tables = subject.contract.records.tables as Readonly<Record<string, { readonly columns: object }>>;
  const classified = Object.entries(tables).flatMap(([table, { columns }]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  );
  return [
    ...made
      .filter((name) => !classified.includes(name))
      .map((name) => ({ where: name, what: 'It is in the database and not in "records".' })),
    ...classified
      .filter((name) => !made.includes(name))
      .map((name) => ({ where: name, what: 'It is in "records" and not in the database.' })),
  ];
}

/** The generated types, word for word; the name of the interface is the author's. */
export async function tableTypesCurrent({ subject, migrated }: Ground): Promise<readonly Finding[]> {
  const where = 'src/tables.gen.ts';
  const text = await readFile(join(subject.folder, where), 'utf8').catch(() => undefined);
  if (text === undefined) {
    return subject.module.migrations.length === 0 ? [] : [{ where, what: 'It does not exist.' }];
  }
  const name = /export interface (\w+)/.exec(text)?.[1] ?? 'Tables';
  const made = await migrated.asOwner((owner) => tableTypes(owner, schemaOf(subject), name));
  const mend = `Run: tandem types tables. Outside of Tandem's workspace, write it as:\n${made}`;
  return text === made ? [] : [{ where, what: 'It is not what the migrations make.', mend }];
}

const migrationName = /^\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/;

/** A second run applies nothing, and the names say in which order they came. */
export async function migrationsClean({ subject, migrated }: Ground): Promise<readonly Finding[]> {
  const { module } = subject;
  const target = migrated.ownerUrl === undefined ? { database: migrated.database } : { url: migrated.ownerUrl };
  const { applied } = await migrate(target, tablesAround(subject));
  const names = module.migrations.map(({ name }) => name);
  return [
    ...applied.map(({ name }) => ({ where: name, what: 'It is applied again when migrations run a second time.' })),
    ...names
      .filter((name) => !migrationName.test(name))
      .map((name) => ({ where: name, what: 'Its name is not a number and what it brings.' })),
    ...names
      .filter((name, index) => index > 0 && name <= (names[index - 1] ?? ''))
      .map((name) => ({ where: name, what: 'It stands after a migration whose name sorts behind it.' })),
  ];
}
