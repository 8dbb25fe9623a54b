import type { Centre, Kernel } from '@tandem/kernel';
import { roles } from '@tandem/sdk';
import { createCallerFactory } from '@tandem/sdk/server';

type CoreKernel = Kernel<readonly []>;
type CoreCaller = ReturnType<CoreKernel['router']['createCaller']>['core'];

/**
 * The kernel's branch of the API, called as whoever looks after the installation: all that any role may, in every project. What it
 * does goes through the same checks as over HTTP, and stands in the audit trail as done by the command.
 */
export function coreApi(kernel: Kernel, centre: Centre): CoreCaller {
  const account = {
    id: 'tandem command',
    name: 'tandem',
    locale: centre.locales[0],
    memberships: [{ centre, roles, projects: null }],
  };
  // The kernel of an opened installation knows its modules by name only; the core is in every one.
  const { router } = kernel as unknown as CoreKernel;
  const call = createCallerFactory(router);
  return call(kernel.context({ account, centre: centre.slug })).core;
}
