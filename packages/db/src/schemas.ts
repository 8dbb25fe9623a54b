/** Schemas whose tables belong to no centre, each with the reason. Every other table has a tenant. */
export const TENANTLESS_SCHEMAS: Readonly<Record<string, string>> = {
  auth: 'accounts, sign-in sessions and tokens: one person may work for two centres',
  kernel_system: 'the ledger of migrations, the centres themselves and the queue, which is read across centres',
};

/** Schemas of PostgreSQL itself. */
const SYSTEM_SCHEMAS = ['pg_catalog', 'information_schema'];

/** Whether the tables of this schema carry a tenant. */
export function isTenantSchema(schema: string): boolean {
  return !(schema in TENANTLESS_SCHEMAS) && !SYSTEM_SCHEMAS.includes(schema);
}
