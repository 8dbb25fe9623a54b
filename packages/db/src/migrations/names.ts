import { DatabaseProblem } from '../problem.ts';
import { TENANTLESS_SCHEMAS } from '../schemas.ts';
import type { ModuleMigrations } from './module-migrations.ts';

/** Longest name of a schema, in characters: leaves room for those of tables and keys in PostgreSQL's 63. */
const LONGEST_SCHEMA = 40;

const MODULE_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const RESERVED_SCHEMA = /^(auth|public|information_schema|kernel(_.*)?|pg_.*)$/;
const SCHEMA = /^[a-z][a-z0-9_]*$/;

/**
 * Makes sure that no module takes a name that is another's.
 *
 * @throws DatabaseProblem `migration-refused` with all problems at once.
 */
export function refuseUnfitNames(modules: readonly ModuleMigrations[]): void {
  const problems = [...modules.flatMap(problemsOfModule), ...duplicates(modules)];
  if (problems.length === 0) return;
  throw new DatabaseProblem('migration-refused', {
    message: problems.join(' '),
    remedy: 'A schema is the id of its module in snake_case, at most 40 characters, and belongs to one module.',
  });
}

function problemsOfModule({ module, schema, kernel, tenantless, migrations }: ModuleMigrations): readonly string[] {
  const problems: string[] = [];
  if (!MODULE_ID.test(module)) problems.push(`"${module}" is not a module id in kebab-case.`);
  if (!SCHEMA.test(schema) || schema.length > LONGEST_SCHEMA) problems.push(`Schema "${schema}" is not a fit name.`);
  if (!kernel && schema !== module.replaceAll('-', '_')) {
    problems.push(`Schema "${schema}" of module "${module}" is not its id in snake_case.`);
  }
  if (!kernel && RESERVED_SCHEMA.test(schema)) problems.push(`Schema "${schema}" of module "${module}" is reserved.`);
  if (Boolean(tenantless) !== schema in TENANTLESS_SCHEMAS) {
    problems.push(`Schema "${schema}" ${tenantless ? 'may not be' : 'must be declared'} without tenant.`);
  }
  for (const name of repeated(migrations.map((migration) => migration.name))) {
    problems.push(`Module "${module}" has two migrations named "${name}".`);
  }
  return problems;
}

function duplicates(modules: readonly ModuleMigrations[]): readonly string[] {
  return [
    ...repeated(modules.map(({ module }) => module)).map((id) => `Two modules have the id "${id}".`),
    ...repeated(modules.map(({ schema }) => schema)).map((schema) => `Two modules have the schema "${schema}".`),
  ];
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
