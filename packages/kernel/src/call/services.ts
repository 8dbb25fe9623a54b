import type { ModuleScope, ServerModule } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import type { Entered } from './module-scope.ts';

// any: the scope of whichever module offers the service.
type ScopeFor = (of: Entered) => ModuleScope<any>;

/**
 * The services of the modules this one uses, made when first asked for: most calls need none. They run in the caller's
 * transaction, with the caller's rights, and tell their own events.
 *
 * @param scopeFor makes the scope of whichever module offers the service.
 */
export function services(
  entered: Entered,
  scopeFor: ScopeFor,
  modules: ReadonlyMap<string, ServerModule>,
): Record<string, object> {
  const made: Record<string, object> = {};
  for (const name of Object.keys(entered.contract.uses as object)) {
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = serviceNamed(name, entered, scopeFor, modules);
        Object.defineProperty(made, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return made;
}

function serviceNamed(
  name: string,
  entered: Entered,
  scopeFor: ScopeFor,
  modules: ReadonlyMap<string, ServerModule>,
): object {
  const { id } = entered.contract.uses[name].contract as { readonly id: string };
  const module = modules.get(id);
  if (!module?.service) {
    throw new TRPCError({ code: 'PRECONDITION_FAILED', message: `The module ${id} offers no service here.` });
  }
  return module.service(scopeFor({ ...entered, contract: module.contract, instance: undefined }));
}
