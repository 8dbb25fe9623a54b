import type { LinkUse, NoLink, OpenedLink } from '../auth/opened-link.ts';
import type { SignedInAccount } from '../auth/signed-in-account.ts';
import type { Links } from '../auth/use-links.ts';
import type { Door, Whence } from './door.ts';

/** That a link was used, with the cookies of a sign-in where it made one; or why not. */
type UsedOnRequest =
  | { readonly ok: true; readonly centre: string; readonly cookies: readonly string[] }
  | Exclude<LinkUse, { readonly ok: true }>;

/** One-time links as pages use them. */
export interface LinksOnRequest {
  open(secret: string): Promise<OpenedLink | NoLink>;
  /**
   * Uses the link with a new password and signs in.
   *
   * @throws RangeError for a password of fewer than 12 or more than 200 characters.
   */
  choosePassword(secret: string, password: string): Promise<UsedOnRequest>;
  /** Joins the centre of the invitation as whoever is signed in. */
  accept(secret: string): Promise<UsedOnRequest>;
}

interface Settings {
  readonly links: Links;
  readonly door: Door;
  readonly account: SignedInAccount | null;
  readonly whence: Whence;
}

export const linksOnRequest = ({ links, door, account, whence }: Settings): LinksOnRequest => ({
  open: (secret) => links.open(secret, whence.address),

  async choosePassword(secret, password) {
    const used = await links.choosePassword(secret, password, whence.address);
    if (!used.ok) return used;
    const entered = await door.signIn({ email: used.email, password }, whence);
    // Too many attempts from there, or for this account: the password is chosen, and the door opens later.
    return { ok: true, centre: used.centre, cookies: entered.ok ? entered.cookies : [] };
  },

  async accept(secret) {
    if (!account) return { ok: false, kind: 'none' };
    const used = await links.accept(secret, account, whence.address);
    return used.ok ? { ok: true, centre: used.centre, cookies: [] } : used;
  },
});
