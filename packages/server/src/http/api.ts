import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiSettings, NodeBindings } from './api-settings.ts';
import { callerHeaders } from './caller-headers.ts';
import { dataHeaders, safeHeaders } from './headers.ts';
import { health } from './health.ts';
import { BATCH_LIMIT, holdsTooMany, procedureCalls } from './procedure-calls.ts';
import { referenceOf } from './reference.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Methods whose requests have no body. */
const READING = ['GET', 'HEAD'];

const MEGABYTE = 1024 * 1024;
/** Most megabytes of one request. */
const BODY_MEGABYTES = 1;
/**
 * Of one that brings a project file of at most 2 MB: as a text in JSON it grows by a sign for each quote and end of line. A batch has
 * both names in its path, and stays with the limit of all.
 */
const FILE_BODY_MEGABYTES = 5;
const FILE_PATHS = ['/api/trpc/core.project.previewImport', '/api/trpc/core.project.import'];

/** `/health` and everything under `/api`. Paths that are not named here do not exist. */
export function makeApi(settings: ApiSettings): Hono<NodeBindings> {
  const { kernel, publicUrl, behindProxy } = settings;
  const headers = Object.entries({ ...safeHeaders(publicUrl), ...dataHeaders });
  const app = new Hono<NodeBindings>();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
  });
  const [ordinary, withFile] = [bodyOfAtMost(BODY_MEGABYTES), bodyOfAtMost(FILE_BODY_MEGABYTES)];
  app.use('/api/*', (context, next) => (FILE_PATHS.includes(context.req.path) ? withFile : ordinary)(context, next));

  app.get('/health', async (context) => {
    const report = await health(settings);
    return context.json(report, report.status === 'down' ? 503 : 200);
  });
  app.route('/api/auth', signInRoutes(settings));
  app.all('/api/trpc/*', (context) => {
    if (holdsTooMany(context.req.path)) {
      return context.json({ error: `A request may hold at most ${BATCH_LIMIT} calls. Send fewer at once.` }, 400);
    }
    return procedureCalls(settings, context.req.raw, callerHeaders(context.env.incoming, behindProxy));
  });

  app.notFound((context) => context.json({ error: 'There is nothing at this address.' }, 404));
  app.onError((error, context) => {
    const reference = referenceOf(kernel, error);
    const text = `Something unexpected went wrong. Give the reference ${reference} to whoever runs the server.`;
    return context.json({ error: text, reference }, 500);
  });
  return app;
}

/** Refuses more without reading it: at once where the length is told, else as soon as too much has come. */
function bodyOfAtMost(megabytes: number): MiddlewareHandler<NodeBindings> {
  const most = megabytes * MEGABYTE;
  const refuse = (context: Context): Response =>
    // Without `connection: close`: Node would cut the line at once, and who is still sending would never read why. The rest is thrown away
    // for half a second, then the line is cut.
    context.json({ error: `A request may hold at most ${megabytes} MB. Send less at once.` }, 413);
  const counted = bodyLimit({ maxSize: most, onError: refuse });
  return async (context, next) => {
    // Hono's own limit asks for the body even where the length is told; making it a stream costs a tenth of a small call. Node reads no
    // further than the length that was told.
    const told = READING.includes(context.req.method) ? '0' : context.req.header('content-length');
    if (told === undefined || context.req.header('transfer-encoding') !== undefined)
      return await counted(context, next);
    return Number(told) > most ? refuse(context) : await next();
  };
}
