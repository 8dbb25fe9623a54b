import type { CallsOf } from '@tandem/client';
import type { ModuleClient } from '@tandem/sdk/admin';
import type { AdminRouter } from './router.ts';

/** The API of one centre: the same in the browser and on the server. */
export type Api = CallsOf<AdminRouter>;

/**
 * A module's own branch: `collective-workshop` is `collectiveWorkshop` in the API. What is in it only the module knows.
 */
// any: each screen is checked against its module's branch where it is defined; here they are all alike.
export function branchOf(api: Api, moduleId: string): ModuleClient<any> {
  const name = moduleId.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  // The client makes every name up on demand, so there is always one.
  return (api as unknown as { readonly [branch: string]: unknown })[name];
}
