import { Hono } from 'hono';
import { z } from 'zod';
import { LONGEST_PASSWORD } from '../auth/passwords.ts';
import { whenceOf } from './address.ts';
import type { ApiSettings, NodeBindings } from './api-settings.ts';

const credentials = z.object({ email: z.email().max(200), password: z.string().min(1).max(LONGEST_PASSWORD) });

/** Signing in and out for programs. The library behind it has more addresses; none of them is reachable. */
export function signInRoutes({ door, behindProxy }: Pick<ApiSettings, 'door' | 'behindProxy'>): Hono<NodeBindings> {
  const routes = new Hono<NodeBindings>();

  routes.post('/sign-in/email', async (context) => {
    const body = credentials.safeParse(await context.req.json().catch(() => undefined));
    if (!body.success) return context.json({ error: 'Give an e-mail address and a password.' }, 400);
    const outcome = await door.signIn(body.data, whenceOf(context.env.incoming, behindProxy));
    if (outcome.ok) {
      for (const cookie of outcome.cookies) context.header('set-cookie', cookie, { append: true });
      return context.json({ signedIn: true });
    }
    if (outcome.reason === 'wrong') {
      return context.json({ error: 'This e-mail address and password do not go together.' }, 401);
    }
    const { retryAfterSeconds } = outcome;
    context.header('retry-after', String(retryAfterSeconds));
    return context.json({ error: 'Too many attempts. Wait, then try again.', retryAfterSeconds }, 429);
  });

  routes.post('/sign-out', async (context) => {
    const { cookies } = await door.signOut(context.req.raw.headers);
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
    return context.json({ signedIn: false });
  });

  return routes;
}
