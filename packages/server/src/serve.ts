import { signInAttempts } from './auth/attempts.ts';
import { makeSignIn } from './auth/sign-in.ts';
import { who } from './auth/who.ts';
import { type AdminHandler, makeFront } from './http/front.ts';
import { door } from './http/sign-in-routes.ts';
import type { DemoAccount } from './http/tandem-on-request.ts';
import { listen, stopListening } from './listen.ts';
import type { Opened } from './open.ts';
import type { Settings } from './settings.ts';

export interface Serving {
  /** Ends requests in flight, then closes the database. */
  stop(): Promise<void>;
}

/** How long requests in flight are waited for, in milliseconds. */
const patience = 10_000;

/** Serves the API and the admin. While accounts for trying exist, only this machine reaches it. */
export async function serve(settings: Settings, opened: Opened, admin: AdminHandler | undefined, demo: readonly DemoAccount[] | null): Promise<Serving> {
  const { database, kernel, accounts, secret } = opened;
  const { publicUrl, behindProxy, port } = settings;
  const signIn = makeSignIn({ database, secret, publicUrl, newId: kernel.newId });
  const people = who(signIn, accounts, kernel.clock);
  const front = makeFront({ database, kernel, who: people, door: door(signIn, signInAttempts(database, kernel.clock), people, publicUrl), publicUrl, behindProxy, demo, admin });
  const server = await listen(front, port, (await accounts.hasDemo()) ? '127.0.0.1' : undefined);
  return {
    async stop() {
      await stopListening(server, patience);
      await database.close();
    },
  };
}
