import type { HttpBindings } from '@hono/node-server';
import type { Kernel } from '@tandem/kernel';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Who } from '../auth/who.ts';
import { addressOf } from './address.ts';
import { dataHeaders, safeHeaders } from './headers.ts';
import { health, type HealthSources } from './health.ts';
import { fromOwnPages } from './origin.ts';
import type { Door } from './sign-in-routes.ts';

export interface ApiSettings extends HealthSources {
  readonly kernel: Kernel;
  readonly who: Who;
  readonly door: Door;
  readonly publicUrl: string;
  readonly behindProxy: boolean;
}

/** At most so many calls in one request, and so many bytes. */
export const batchLimit = 20;
export const bodyBytes = 1024 * 1024;

const credentials = z.object({ email: z.email().max(200), password: z.string().min(1).max(200) });

/** `/health` and everything under `/api`. Paths that are not named here do not exist. */
export function makeApi(settings: ApiSettings) {
  const { kernel, who, door, publicUrl, behindProxy } = settings;
  const headers = { ...safeHeaders(publicUrl), ...dataHeaders };
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD' && !fromOwnPages(context.req.raw.headers, publicUrl)) {
      return context.json({ error: 'This request comes from another site. Open Tandem itself and try again.' }, 403, headers);
    }
    await next();
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  });
  app.use('/api/*', bodyLimit({ maxSize: bodyBytes, onError: (context) => context.json({ error: 'A request may hold at most 1 MB. Send less at once.' }, 413) }));

  app.get('/health', async (context) => {
    const report = await health(settings);
    return context.json(report, report.status === 'down' ? 503 : 200);
  });

  app.post('/api/auth/sign-in/email', async (context) => {
    const body = credentials.safeParse(await context.req.json().catch(() => undefined));
    if (!body.success) return context.json({ error: 'Give an e-mail address and a password.' }, 400);
    const outcome = await door.signIn(body.data, addressOf(context.env.incoming, behindProxy));
    if (!outcome.ok) {
      if (outcome.reason === 'wrong') return context.json({ error: 'This e-mail address and password do not go together.' }, 401);
      context.header('retry-after', String(outcome.retryAfterSeconds));
      return context.json({ error: 'Too many attempts. Wait, then try again.', retryAfterSeconds: outcome.retryAfterSeconds }, 429);
    }
    for (const cookie of outcome.cookies) context.header('set-cookie', cookie, { append: true });
    return context.json({ signedIn: true });
  });
  app.post('/api/auth/sign-out', async (context) => {
    const { cookies } = await door.signOut(context.req.raw.headers);
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
    return context.json({ signedIn: false });
  });

  app.all('/api/trpc/*', (context) =>
    fetchRequestHandler({
      router: kernel.router,
      endpoint: '/api/trpc',
      req: context.req.raw,
      maxBatchSize: batchLimit,
      createContext: async ({ req }) => kernel.context({ account: await who.of(req.headers), centre: req.headers.get('tandem-centre') ?? undefined }),
    }),
  );
  app.notFound((context) => context.json({ error: 'There is nothing at this address.' }, 404));
  app.onError((error, context) => {
    const reference = kernel.context({ account: null, centre: undefined }).reference(error);
    return context.json({ error: `Something unexpected went wrong. Give the reference ${reference} to whoever runs the server.`, reference }, 500, headers);
  });
  return app;
}
