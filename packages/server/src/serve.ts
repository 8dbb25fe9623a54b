import type { AddressInfo } from 'node:net';
import { signInAttempts } from './auth/attempts.ts';
import { bearer } from './auth/bearer.ts';
import { ownAccount } from './auth/own-account.ts';
import { refusedTokens } from './auth/refused-tokens.ts';
import { makeSignIn } from './auth/sign-in.ts';
import { links } from './auth/use-links.ts';
import { who } from './auth/who.ts';
import { addressToListenOn } from './exposure.ts';
import { door } from './http/door.ts';
import { type AdminHandler, makeFront } from './http/front.ts';
import type { DemoAccount } from './http/tandem-on-request.ts';
import { listen, stopListening } from './listen.ts';
import type { Opened } from './open.ts';
import { keyFor } from './secret.ts';
import type { Settings } from './settings.ts';

export interface ServeOptions {
  /** The built admin; absent on a host that offers the API alone. */
  readonly admin?: AdminHandler | undefined;
  /** Accounts that the sign-in page offers where they exist. */
  readonly demo?: readonly DemoAccount[] | undefined;
}

/** A server that takes requests. */
export interface Serving {
  /** Where it listens: a port, and the address it was limited to. */
  readonly address: AddressInfo;
  /** Ends requests, events and jobs in flight, then closes the database. */
  stop(): Promise<void>;
}

/** How long requests in flight are waited for, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Serves the API and the admin, hands events to their handlers and runs jobs. While accounts for trying exist, only this machine reaches it.
 *
 * @throws StartProblem when the port is taken, or when accounts for trying would be open to others.
 */
export async function serve(
  settings: Pick<Settings, 'port' | 'publicUrl' | 'behindProxy' | 'developing'>,
  opened: Pick<Opened, 'database' | 'kernel' | 'accounts' | 'secret'>,
  { admin, demo = [] }: ServeOptions = {},
): Promise<Serving> {
  const { database, kernel, accounts, secret } = opened;
  const { publicUrl, behindProxy, port } = settings;
  const signIn = makeSignIn({ database, key: keyFor('sign-in', secret), publicUrl, newId: kernel.newId });
  const people = who({ signIn, accounts, changedRights: kernel.changedRights, clock: kernel.clock, publicUrl });
  const attemptKey = keyFor('attempts', secret);
  const attempts = signInAttempts(database, kernel.clock, attemptKey);
  const linkSettings = { database, kernel, refused: refusedTokens(database, kernel.clock, attemptKey, 'link') };
  const hasDemo = await accounts.hasDemo();
  const front = makeFront({
    database,
    kernel,
    who: people,
    bearer: bearer({
      tokens: kernel.tokens,
      changedRights: kernel.changedRights,
      refused: refusedTokens(database, kernel.clock, attemptKey),
      centre: accounts.centre,
      clock: kernel.clock,
    }),
    door: door({ signIn, attempts, who: people, publicUrl, noteSignIn: accounts.noteSignIn }),
    links: links(linkSettings),
    own: ownAccount({ database, clock: kernel.clock, signIn, attempts, changedRights: kernel.changedRights }),
    publicUrl,
    behindProxy,
    demo: hasDemo ? demo : null,
    admin,
  });
  const server = await listen(front, port, addressToListenOn(settings, hasDemo));
  const worker = kernel.worker();
  worker.start();
  return {
    // Of a TCP server that listens it is never a path nor null.
    address: server.address() as AddressInfo,
    async stop() {
      await Promise.all([stopListening(server, PATIENCE), worker.stop()]);
      await database.close();
    },
  };
}
