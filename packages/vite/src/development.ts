import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

// Vite reads the admin's configuration in a module graph of its own, so the two sides meet on the global object.
const place = Symbol.for('@tandem/vite/request');
const shared = globalThis as { [place]?: AsyncLocalStorage<IncomingMessage> };
const requests = (shared[place] ??= new AsyncLocalStorage<IncomingMessage>());

/**
 * The admin from source, reloaded in the browser when it changes: what the server calls in place of the built handler while one
 * develops. `folder` is the admin's.
 */
export async function adminInDevelopment(folder: URL): Promise<Handler> {
  const root = fileURLToPath(folder);
  // Kit takes the working directory for the root of its app.
  process.chdir(root);
  // `native`: by its own loader Vite writes a file beside the configuration, and `node --watch` would restart for it for ever.
  const server = await createServer({ root, configLoader: 'native', server: { middlewareMode: true } });
  // Its watchers would keep the process alive after the server has stopped.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  return (request, response) => requests.run(request, () => server.middlewares(request, response));
}

/** The Node request that is being answered, which Kit's development server does not hand on as the adapter does. */
export const requestInDevelopment = (): IncomingMessage | undefined => requests.getStore();
