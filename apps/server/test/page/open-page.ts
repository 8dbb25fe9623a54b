import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TandemOnRequest } from '@tandem/server';

const routes = fileURLToPath(new URL('../../../admin/src/routes', import.meta.url));

/** A load of the admin, as SvelteKit calls it on the server. */
type Load = (event: {
  readonly locals: { readonly tandem: TandemOnRequest; readonly preferences: object; readonly cookies: string[] };
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly cookies: { readonly get: (name: string) => string | undefined };
  readonly depends: () => void;
  readonly parent: () => Promise<object>;
}) => unknown;

/**
 * Reads what a page of the admin reads on the server: the loads of its layouts, from the outside in, and its own. Nothing is drawn.
 *
 * @param route as the folders are called: `c/[centre]`.
 * @returns what the page is given.
 * @throws what a load throws, as SvelteKit would turn it into an error page.
 */
export async function openPage(
  tandem: TandemOnRequest,
  route: string,
  params: Readonly<Record<string, string>>,
  cookies: Readonly<Record<string, string>> = {},
): Promise<Record<string, unknown>> {
  const folders = route
    .split('/')
    .reduce<readonly string[]>((above, part) => [...above, join(above.at(-1) ?? '', part)], ['']);
  const files = [...folders.map((folder) => join(folder, '+layout.server.ts')), join(route, '+page.server.ts')]
    .map((file) => join(routes, file))
    .filter((file) => existsSync(file));
  const locals = { tandem, preferences: { locale: 'fr', theme: undefined, singleKeys: true }, cookies: [] };
  let data: Record<string, unknown> = {};
  for (const file of files) {
    const { load } = (await import(file)) as { readonly load?: Load };
    const above = data;
    const own = await load?.({
      locals,
      params,
      url: new URL('http://localhost/'),
      cookies: { get: (name) => cookies[name] },
      depends: () => undefined,
      parent: () => Promise.resolve(above),
    });
    data = { ...data, ...(own as object | undefined) };
  }
  return data;
}
