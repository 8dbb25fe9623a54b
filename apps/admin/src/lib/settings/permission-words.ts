import type { Locale } from '@tandem/sdk';
import { loadMessages } from '#lib/language/messages.ts';
import { moduleName } from './module-name.ts';

/** A permission as `<module>.<permission>`, cut where the module ends. */
function partsOfPermission(permission: string): { readonly module: string; readonly name: string } {
  const end = permission.indexOf('.');
  return { module: permission.slice(0, end), name: permission.slice(end + 1) };
}

/** What permissions are called, module by module: "People: see people, add a person". One without words stays as it is written. */
export async function permissionWords(permissions: readonly string[], locale: Locale): Promise<readonly string[]> {
  const modules = [...new Set(permissions.map((one) => partsOfPermission(one).module))];
  return Promise.all(
    modules.map(async (module) => {
      const messages = await loadMessages(module, locale);
      const own = permissions.filter((one) => partsOfPermission(one).module === module);
      const words = own.map((one) => messages[`permission.${partsOfPermission(one).name}`] ?? one);
      return `${await moduleName(module, locale)}${locale === 'fr' ? ' : ' : ': '}${words.join(', ')}`;
    }),
  );
}
