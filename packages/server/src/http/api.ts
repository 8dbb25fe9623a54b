import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiSettings, NodeBindings } from './api-settings.ts';
import { callerHeaders } from './caller-headers.ts';
import { dataHeaders, safeHeaders } from './headers.ts';
import { health } from './health.ts';
import { procedureCalls } from './procedure-calls.ts';
import { referenceOf } from './reference.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Most bytes of one request. */
const BODY_BYTES = 1024 * 1024;

/** `/health` and everything under `/api`. Paths that are not named here do not exist. */
export function makeApi(settings: ApiSettings): Hono<NodeBindings> {
  const { kernel, publicUrl, behindProxy } = settings;
  const headers = Object.entries({ ...safeHeaders(publicUrl), ...dataHeaders });
  const app = new Hono<NodeBindings>();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
  });
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: BODY_BYTES,
      onError: (context) => context.json({ error: 'A request may hold at most 1 MB. Send less at once.' }, 413),
    }),
  );

  app.get('/health', async (context) => {
    const report = await health(settings);
    return context.json(report, report.status === 'down' ? 503 : 200);
  });
  app.route('/api/auth', signInRoutes(settings));
  app.all('/api/trpc/*', (context) =>
    procedureCalls(settings, context.req.raw, callerHeaders(context.env.incoming, behindProxy)),
  );

  app.notFound((context) => context.json({ error: 'There is nothing at this address.' }, 404));
  app.onError((error, context) => {
    const reference = referenceOf(kernel, error);
    const text = `Something unexpected went wrong. Give the reference ${reference} to whoever runs the server.`;
    return context.json({ error: text, reference }, 500);
  });
  return app;
}
