import type { Database } from '@tandem/db';
import type { Account, Centre } from '../access/account.ts';
import { dateIn, instantOf, type SystemClock } from '../clock.ts';
import type { Members } from '../member/members.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import { isOfPerson, reachOfMaker } from './reach-of-maker.ts';
import { hashOfToken, isTokenText } from './token-text.ts';
import { noteTokenUse, tokenByHash } from './token.repository.ts';

/** How exactly the last use of a token is known, in milliseconds: noting each use would make a write of every read. */
const USE_IS_KNOWN_TO = 60 * 60 * 1000;

/** The access tokens of all centres, for whoever lets requests in. */
export interface AccessTokens {
  /** Whether a text is a token as far as one can see, without asking the database. */
  isToken(text: string): boolean;
  /**
   * Whom a token stands for in a centre: an account of its own, `token:<id>`, with the scopes as its bounds. Null for a token that
   * is unknown there, has run out, was revoked, or whose maker holds nothing of it any more. Asks the database each time.
   */
  find(centre: Centre, text: string): Promise<Account | null>;
}

export function accessTokens(database: Database, clock: SystemClock, members: Pick<Members, 'held'>): AccessTokens {
  const db = database.queries<KernelStoreTables>();
  return {
    isToken: isTokenText,
    async find(centre, text) {
      const setUp = { tenantId: centre.id, actor: 'access token', purpose: 'sign-in' } as const;
      const hash = hashOfToken(text);
      const token = await database.tenant({ ...setUp, mode: 'read' }, () => tokenByHash.first(db, { hash }));
      if (!token || token.revoked_at !== null || dateIn(clock, centre.timeZone) > token.expires_on) return null;
      const { id, name, scopes, created_by: maker, last_used_at: used } = token;
      const held = isOfPerson(token)
        ? await database.tenant({ ...setUp, mode: 'read' }, () => members.held(centre.id, [maker]))
        : undefined;
      const reach = reachOfMaker(token, held?.get(maker));
      if (!reach) return null;
      if (used === null || Date.parse(used) + USE_IS_KNOWN_TO <= clock.milliseconds()) {
        await database.tenant({ ...setUp, mode: 'write' }, () => noteTokenUse(db, id, instantOf(clock)));
      }
      const membership = { centre, ...reach, scopes };
      return { id: accountOfToken(id), name, locale: centre.locales[0], memberships: [membership] };
    },
  };
}

/** What audit rows and authors' columns say for a call by token. */
export const accountOfToken = (id: string): string => `token:${id}`;
