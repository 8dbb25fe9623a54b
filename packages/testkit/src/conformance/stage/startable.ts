import { locales, type MessageCatalogue, type Messages } from '@tandem/sdk';
import type { AnyModule } from '../subject.ts';

/**
 * The module without what other rules judge already, so that one mistake is told once: texts that are missing, and
 * procedures that nothing guards. The kernel would refuse the whole module for either.
 */
export const startable = (module: AnyModule): AnyModule => ({
  ...module,
  messages: complete(module.messages),
  procedures: guarded(module.procedures, module.contract.id),
});

/** Each key of any language, in all of them, and every other key as well: what a text says is for other rules to judge. */
function complete(messages: MessageCatalogue): MessageCatalogue {
  const keys = locales.flatMap((locale) => Object.keys(messages[locale]));
  return Object.fromEntries(locales.map((locale) => [locale, withEveryKey(keys)])) as MessageCatalogue;
}

const withEveryKey = (keys: readonly string[]): Messages =>
  new Proxy(Object.fromEntries(keys.map((key) => [key, key])), {
    get: (_, key) => String(key),
    getOwnPropertyDescriptor: (_, key) => ({
      value: String(key),
      configurable: true,
      enumerable: true,
      writable: true,
    }),
  });

function guarded(branch: unknown, id: string): object {
  const entries = Object.entries(branch as object).flatMap(([name, below]: [string, unknown]) => {
    if (typeof below !== 'function') return [[name, guarded(below, id)] as const];
    const { meta } = (below as { readonly _def?: { readonly meta?: { readonly module?: string } } })._def ?? {};
    return meta?.module === id ? [[name, below] as const] : [];
  });
  return Object.fromEntries(entries);
}
