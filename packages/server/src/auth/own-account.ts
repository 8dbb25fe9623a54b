import type { Database } from '@tandem/db';
import { type ChangedRights, instantOf, type SystemClock } from '@tandem/kernel';
import type { Locale } from '@tandem/sdk';
import type { Attempts } from './attempts.ts';
import { LONGEST_PASSWORD, passwords, SHORTEST_PASSWORD } from './passwords.ts';
import type { SignIn } from './sign-in.ts';
import type { SignedInAccount } from './signed-in-account.ts';
import type { SignInTables } from './tables.ts';

/** A place where an account is signed in. */
interface OwnSession {
  readonly id: string;
  /** What the browser said of itself when it signed in; null: it said nothing, or this was not kept yet. */
  readonly device: string | null;
  /** An instant. */
  readonly since: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/** `demo`: an account for trying keeps the password that everybody knows. */
type PasswordChange =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'wrong' | 'demo' | 'too-many'; readonly seconds?: number };

/** Who asks: the account, and the cookies that say so, which name the session. */
export interface Self {
  readonly account: SignedInAccount;
  readonly cookies: string | undefined;
  readonly address: string;
}

/** What belongs to a person and not to a centre: how they are called, what signs them in, and where they are signed in. */
export interface OwnAccount {
  sessions(self: Self): Promise<readonly OwnSession[]>;
  /** Ends one of one's own sign-ins, at once on this server. @returns whether there was such a one. */
  endSession(self: Self, id: string): Promise<boolean>;
  /** @returns how many were ended: all but the one that asks. */
  endOthers(self: Self): Promise<number>;
  introduce(self: Self, as: { readonly name: string; readonly locale: Locale }): Promise<void>;
  /**
   * Asks for the present password, which counts as an attempt to sign in; a new one ends all other sign-ins.
   *
   * @throws RangeError for a new password of fewer than 12 or more than 200 characters.
   */
  changePassword(self: Self, words: { readonly present: string; readonly next: string }): Promise<PasswordChange>;
}

interface OwnAccountSettings {
  readonly database: Database;
  readonly clock: SystemClock;
  readonly signIn: SignIn;
  readonly attempts: Attempts;
  readonly changedRights: Pick<ChangedRights, 'tell'>;
}

export function ownAccount({ database, clock, signIn, attempts, changedRights }: OwnAccountSettings): OwnAccount {
  const db = database.queries<SignInTables>();

  const currentSession = async (cookies: string | undefined): Promise<string | undefined> => {
    const headers = new Headers({ cookie: cookies ?? '' });
    return (await signIn.api.getSession({ headers, query: { disableCookieCache: true } }))?.session.id;
  };

  /** Ends all but one, inside a system scope. */
  const endAllBut = async (accountId: string, current: string | undefined): Promise<number> => {
    const ended = await db
      .deleteFrom('auth.sign_in_session')
      .where('account_id', '=', accountId)
      .$if(current !== undefined, (query) => query.where('id', '<>', current ?? ''))
      .returning('id')
      .execute();
    return ended.length;
  };

  return {
    async sessions({ account, cookies }) {
      const current = await currentSession(cookies);
      const rows = await database.system(() =>
        db
          .selectFrom('auth.sign_in_session')
          .select(['id', 'device', 'created_at as since'])
          .where('account_id', '=', account.id)
          .where('expires_at', '>', instantOf(clock))
          .orderBy('created_at', 'desc')
          .execute(),
      );
      return rows.map((row) => ({ ...row, device: row.device || null, current: row.id === current }));
    },

    async endSession({ account }, id) {
      const [ended] = await database.system(() =>
        db
          .deleteFrom('auth.sign_in_session')
          .where('account_id', '=', account.id)
          .where('id', '=', id)
          .returning('id')
          .execute(),
      );
      changedRights.tell(account.id);
      return ended !== undefined;
    },

    async endOthers({ account, cookies }) {
      const current = await currentSession(cookies);
      const count = await database.system(() => endAllBut(account.id, current));
      changedRights.tell(account.id);
      return count;
    },

    async introduce({ account }, { name, locale }) {
      await database.system(() =>
        db
          .updateTable('auth.account')
          .set({ name, locale, updated_at: instantOf(clock) })
          .where('id', '=', account.id)
          .execute(),
      );
      changedRights.tell(account.id);
    },

    async changePassword({ account, cookies, address }, { present, next }) {
      if (next.length < SHORTEST_PASSWORD || next.length > LONGEST_PASSWORD)
        throw new RangeError(`A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.`);
      const attempt = { email: account.email, address };
      const seconds = await attempts.begin(attempt);
      if (seconds > 0) return { ok: false, reason: 'too-many', seconds };
      const kept = await database.system(() =>
        db
          .selectFrom('auth.credential as credential')
          .innerJoin('auth.account as account', 'account.id', 'credential.account_id')
          .select(['credential.password', 'account.demo'])
          .where('account.id', '=', account.id)
          .where('credential.provider', '=', 'credential')
          .executeTakeFirst(),
      );
      if (!(await passwords.verify({ hash: kept?.password ?? '', password: present })))
        return { ok: false, reason: 'wrong' };
      await attempts.succeeded(attempt);
      if (kept?.demo) return { ok: false, reason: 'demo' };
      const [hash, current] = [await passwords.hash(next), await currentSession(cookies)];
      await database.system(async () => {
        await db
          .updateTable('auth.credential')
          .set({ password: hash, updated_at: instantOf(clock) })
          .where('account_id', '=', account.id)
          .where('provider', '=', 'credential')
          .execute();
        await endAllBut(account.id, current);
      });
      changedRights.tell(account.id);
      return { ok: true };
    },
  };
}
