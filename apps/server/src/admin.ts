import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AdminHandler } from '@tandem/server';

// Kit's node adapter takes its own address from these headers, which the server in front sets from PUBLIC_URL.
const addressHeaders = { PROTOCOL_HEADER: 'x-tandem-protocol', HOST_HEADER: 'x-tandem-host' };

/** The built admin, or undefined where it is not built (an API-only host); with `--dev`, the admin from source. */
export async function findAdmin(): Promise<AdminHandler | undefined> {
  if (process.argv.includes('--dev')) {
    Object.assign(process.env, addressHeaders);
    const { adminInDevelopment } = await import('@tandem/vite');
    return adminInDevelopment(new URL('../../admin/', import.meta.url));
  }
  const file = ['../../admin/build/handler.js', '../../../admin/build/handler.js']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
  if (!file) return undefined;
  Object.assign(process.env, addressHeaders);
  const { handler } = (await import(file.href)) as { handler: AdminHandler };
  return handler;
}
