import type { Locale } from '@tandem/sdk';
import type { HeldInCentre } from './members.ts';

/** Somebody to invite, and what they will hold. */
export interface Invitation extends HeldInCentre {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

/** Who makes a link. */
export interface LinkAuthor {
  readonly accountId: string;
  readonly name: string;
}

/** A link as whoever made it sees it, this once: only its hash is kept. */
export interface NewLink {
  readonly id: string;
  /** What follows the address that people use. */
  readonly path: string;
  /** An instant. */
  readonly expiresAt: string;
}

/** A link that can still be used. */
export interface PendingLink {
  readonly id: string;
  /** `invitation` to the centre, or `reset` of a member's password. */
  readonly kind: 'invitation' | 'reset';
  readonly name: string;
  readonly email: string;
  /** What an invitation gives; null for a reset, which gives nothing. */
  readonly held: HeldInCentre | null;
  readonly createdAt: string;
  readonly createdByName: string;
  readonly expiresAt: string;
}

/** Why a member's password cannot be reset by a centre (docs/decisions/0028). */
export type NoReset = 'elsewhere' | 'demo';

/**
 * Links that work once, in place of letters: whoever lets people in keeps and opens them, the kernel says who may make one. Each function runs
 * in the scope of the call that asks, and reaches no further than the centre that it names.
 */
export interface OneTimeLinks {
  /** Takes the place of an earlier invitation of the same address. */
  invite(centreId: string, invitation: Invitation, author: LinkAuthor): Promise<NewLink | 'member'>;
  /** Takes the place of an earlier link for the same member. */
  reset(centreId: string, accountId: string, author: LinkAuthor): Promise<NewLink | NoReset>;
  /** Newest first. */
  pending(centreId: string): Promise<readonly PendingLink[]>;
  /** @returns the link that no longer works; undefined when there is none. */
  revoke(centreId: string, id: string): Promise<Pick<PendingLink, 'kind' | 'email'> | undefined>;
}

const nobody = (): never => {
  throw new Error('This kernel lets nobody in, so it has no links to make. Give it `links` when it is created.');
};

/** Where nobody is let in: a kernel without sign-in. */
export const noLinks: OneTimeLinks = {
  invite: nobody,
  reset: nobody,
  pending: () => Promise.resolve([]),
  revoke: () => Promise.resolve(undefined),
};
