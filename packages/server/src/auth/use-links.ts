import type { Database } from '@tandem/db';
import { instantOf, type Kernel } from '@tandem/kernel';
import { newCredential } from './credential.ts';
import { hashOfLink } from './link-secret.ts';
import type { LinkUse, NoLink, OpenedLink } from './opened-link.ts';
import { LONGEST_PASSWORD, passwords, SHORTEST_PASSWORD } from './passwords.ts';
import type { RefusedTokens } from './refused-tokens.ts';
import type { SignedInAccount } from './signed-in-account.ts';
import { centreOf, type SignInTables } from './tables.ts';

/** Opens one-time links and does what they are for. Outside any centre, for whoever opens one may not be anybody yet. */
export interface Links {
  /** Looks at a link without using it: a program that reads letters ahead of people opens links too. */
  open(secret: string, address: string): Promise<OpenedLink | NoLink>;
  /**
   * Uses a link with a new password: makes the account that joins the centre, or takes the place of the password that was lost and ends all
   * sign-ins with it.
   *
   * @throws RangeError for a password of fewer than 12 or more than 200 characters.
   */
  choosePassword(secret: string, password: string, address: string): Promise<LinkUse>;
  /** Joins the centre of an invitation, as whoever is signed in: only the invited address may. */
  accept(secret: string, account: SignedInAccount, address: string): Promise<LinkUse>;
}

export interface LinksSettings {
  readonly database: Database;
  readonly kernel: Pick<Kernel, 'clock' | 'newId' | 'note' | 'changedRights'>;
  readonly refused: RefusedTokens;
}

type Row = SignInTables['auth.one_time_link'];
const none = { ok: false, kind: 'none' } as const;

export function links({ database, kernel, refused }: LinksSettings): Links {
  const { clock, newId, note, changedRights } = kernel;
  const db = database.queries<SignInTables>();
  const valid = (secret: string) =>
    db
      .selectFrom('auth.one_time_link')
      .where('hash', '=', hashOfLink(secret))
      .where('expires_at', '>', instantOf(clock));

  async function open(secret: string, address: string): Promise<OpenedLink | NoLink> {
    const seconds = await refused.wait(address);
    if (seconds > 0) return { kind: 'wait', seconds };
    const found = await database.system(() => look(secret));
    if (!found) await refused.count(address);
    return found ?? { kind: 'none' };
  }

  async function look(secret: string): Promise<OpenedLink | undefined> {
    const row = await valid(secret).selectAll().executeTakeFirst();
    if (!row) return undefined;
    const centre = centreOf(
      await db.selectFrom('kernel_system.centre').selectAll().where('id', '=', row.centre_id).executeTakeFirstOrThrow(),
    );
    const { email, name, locale } = row;
    if (email !== null && name !== null && locale !== null)
      return { kind: 'invitation', centre, email, name, locale, hasAccount: (await accountAt(email)) !== undefined };
    const account = await resettable(row);
    return account && { kind: 'reset', centre, ...account };
  }

  const accountAt = (email: string) =>
    db.selectFrom('auth.account').select('id').where('email', '=', email).executeTakeFirst();

  /** Whose password the link may still reset: somebody who works for its centre, and for no other since it was made. */
  const resettable = ({ account_id, centre_id }: Row) =>
    db
      .selectFrom('auth.account as account')
      .innerJoin('auth.membership as membership', 'membership.account_id', 'account.id')
      .select(['account.name', 'account.email'])
      .where('account.id', '=', account_id)
      .where('membership.centre_id', '=', centre_id)
      .where('account.centres', '=', 1)
      .where('account.demo', '=', false)
      .executeTakeFirst();

  /** Of two who use a link at once, one gets it. */
  const take = async (secret: string): Promise<Row | undefined> => {
    const [row] = await db
      .deleteFrom('auth.one_time_link')
      .where('hash', '=', hashOfLink(secret))
      .where('expires_at', '>', instantOf(clock))
      .returningAll()
      .execute();
    return row;
  };

  async function join(row: Row, accountId: string): Promise<void> {
    const { centre_id: centreId, roles, projects, created_by: by } = row;
    if (roles === null) throw new Error('An invitation gives roles; the table holds none without.');
    await db
      .insertInto('auth.membership')
      .values({ account_id: accountId, centre_id: centreId, roles, projects, created_at: instantOf(clock) })
      // Whoever became a member meanwhile keeps what they were given then.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await note({
      centreId,
      actor: accountId,
      action: 'member.join',
      subject: { type: 'member', id: accountId },
      details: { invitation: row.id, by, roles, projects },
    });
  }

  /** @returns the new account's id; undefined when the address has one. */
  async function newAccount({ email, name, locale }: Row, hash: string): Promise<string | undefined> {
    if (email === null || name === null || locale === null) throw new Error('An invitation names somebody.');
    const id = newId();
    const stamps = { created_at: instantOf(clock), updated_at: instantOf(clock) };
    // Whoever sent the link knows that the address is the person's; nobody else has seen it.
    const [made] = await db
      .insertInto('auth.account')
      .values({ id, name, email, email_verified: true, locale, demo: false, ...stamps })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .execute();
    if (!made) return undefined;
    await db
      .insertInto('auth.credential')
      .values(newCredential(newId(), id, hash, stamps))
      .execute();
    return id;
  }

  async function resetPassword(row: Row, hash: string): Promise<string | undefined> {
    const account = await resettable(row);
    if (!account || row.account_id === null) return undefined;
    await db
      .updateTable('auth.credential')
      .set({ password: hash, updated_at: instantOf(clock) })
      .where('account_id', '=', row.account_id)
      .where('provider', '=', 'credential')
      .execute();
    await db.deleteFrom('auth.sign_in_session').where('account_id', '=', row.account_id).execute();
    await note({
      centreId: row.centre_id,
      actor: row.account_id,
      action: 'member.reset.use',
      subject: { type: 'member', id: row.account_id },
      details: { link: row.id, by: row.created_by },
    });
    return account.email;
  }

  const slugOf = async (centreId: string): Promise<string> =>
    (await db.selectFrom('kernel_system.centre').select('slug').where('id', '=', centreId).executeTakeFirstOrThrow())
      .slug;

  return {
    open,

    async choosePassword(secret, password, address) {
      if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
        throw new RangeError(`A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.`);
      // Looked at first: hashing is slow on purpose, and not for whoever tries links.
      const opened = await open(secret, address);
      if (opened.kind === 'none' || opened.kind === 'wait') return { ok: false, ...opened };
      if (opened.kind === 'invitation' && opened.hasAccount) return { ok: false, kind: 'has-account' };
      const hash = await passwords.hash(password);
      const used = await database.system(async (scope): Promise<LinkUse> => {
        const row = await take(secret);
        if (!row) return none;
        const centre = await slugOf(row.centre_id);
        if (row.kind === 'reset') {
          const email = await resetPassword(row, hash);
          if (email !== undefined) return { ok: true, centre, email };
          scope.doom('nobody whose password it may reset');
          return none;
        }
        const accountId = await newAccount(row, hash);
        if (accountId === undefined) {
          scope.doom('the address has an account');
          return { ok: false, kind: 'has-account' };
        }
        await join(row, accountId);
        return { ok: true, centre, email: row.email ?? '' };
      });
      if (used.ok) await doubt(used.email);
      return used;
    },

    async accept(secret, account, address) {
      const opened = await open(secret, address);
      if (opened.kind === 'wait') return { ok: false, ...opened };
      if (opened.kind !== 'invitation' || opened.email !== account.email) return none;
      const used = await database.system(async (): Promise<LinkUse> => {
        const row = await take(secret);
        if (!row) return none;
        await join(row, account.id);
        return { ok: true, centre: await slugOf(row.centre_id), email: account.email };
      });
      if (used.ok) changedRights.tell(account.id);
      return used;
    },
  };

  async function doubt(email: string): Promise<void> {
    const account = await database.system(() => accountAt(email));
    if (account) changedRights.tell(account.id);
  }
}
