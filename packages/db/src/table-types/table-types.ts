import type { SqlExecutor } from '../wire/sql-executor.ts';
import { COLUMNS, type Column } from './column.ts';
import { columnType } from './column-type.ts';

const HEADER = '// Generated from the migrations by `tandem types tables`. Do not edit.';

/** Names that Kysely gives and the text may need, in the order of an import. */
const KYSELY_TYPES = ['ColumnType', 'Generated', 'GeneratedAlways'];

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * The text of a module's `src/tables.gen.ts`: what Kysely must know of its tables. Depends on nothing but the tables, so
 * that generating it again changes nothing, and is formatted as the house is.
 */
export async function tableTypes(executor: SqlExecutor, schema: string, interfaceName: string): Promise<string> {
  const columns = await executor.query<Column>(COLUMNS, [schema]);
  const tables = [...new Set(columns.map(({ table }) => table))];
  const body = tables.map((table) => tableText(schema, table, columns)).join('');
  const used = KYSELY_TYPES.filter((type) => body.includes(`${type}<`));
  const imports = used.length === 0 ? '' : `import type { ${used.join(', ')} } from 'kysely';\n\n`;
  const open = tables.length === 0 ? '' : '\n';
  return `${HEADER}\n${imports}export interface ${interfaceName} {${open}${body}}\n`;
}

function tableText(schema: string, table: string, columns: readonly Column[]): string {
  const lines = columns
    .filter((column) => column.table === table)
    .map((column) => `    ${key(column.name)}: ${columnType(column)};\n`);
  return `  '${schema}.${table}': {\n${lines.join('')}  };\n`;
}

function key(name: string): string {
  return IDENTIFIER.test(name) ? name : `'${name}'`;
}
