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

const complete = (messages: MessageCatalogue): MessageCatalogue =>
  Object.fromEntries(locales.map((locale) => [locale, withEveryKey(messages[locale])])) as MessageCatalogue;

const withEveryKey = (messages: Messages): Messages =>
  new Proxy(messages, {
    get: (target, key) => Reflect.get(target, key) ?? String(key),
    getOwnPropertyDescriptor: (target, key) =>
      Reflect.getOwnPropertyDescriptor(target, key) ?? {
        value: String(key),
        configurable: true,
        enumerable: true,
        writable: true,
      },
  });

function guarded(branch: unknown, id: string): object {
  const entries = Object.entries(branch as object).flatMap(([name, below]: [string, unknown]) => {
    if (typeof below !== 'function') return [[name, guarded(below, id)] as const];
    const { meta } = (below as { readonly _def?: { readonly meta?: { readonly module?: string } } })._def ?? {};
    return meta?.module === id ? [[name, below] as const] : [];
  });
  return Object.fromEntries(entries);
}
