/** The centre of the scope, as the policies of the other schemas write it: nothing set means no row. */
export const TENANT = `nullif(current_setting('app.tenant_id', true), '')::uuid`;
