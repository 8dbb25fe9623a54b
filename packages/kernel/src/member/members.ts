import type { Role } from '@tandem/sdk';

/** What somebody may in a centre: their roles, and where. */
export interface HeldInCentre {
  readonly roles: readonly Role[];
  /** Ids of their projects; `null`: all of the centre, also later ones. */
  readonly projects: readonly string[] | null;
}

/** Somebody who works for a centre, as its other members may see them. */
export interface Member extends HeldInCentre {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  /** Since when they work for the centre, an instant. */
  readonly since: string;
  /** When they last signed in, for whichever centre; null: never, or before this was noted. */
  readonly lastSignedInAt: string | null;
  /** An account for trying, whose password everybody knows. */
  readonly demo: boolean;
}

/** A part of the list of a centre's members, by name. */
export interface MemberPage {
  /** Account of the last member of the page before. */
  readonly after: string | undefined;
  /** Only members who work for one of these projects, or for all; null: everybody. */
  readonly projects: readonly string[] | null;
  readonly limit: number;
}

/**
 * Who works for a centre. Accounts belong to people and not to centres, so the kernel keeps none: whoever lets people in does, and hands
 * this over. Each function runs in the scope of the call that asks, so what it changes is kept or lost with the rest of it, and reaches
 * no further than the centre that it names.
 */
export interface Members {
  list(centreId: string, page: MemberPage): Promise<readonly Member[]>;
  find(centreId: string, accountId: string): Promise<Member | undefined>;
  /** What these accounts hold in the centre; who is no member is not in it. */
  held(centreId: string, accountIds: readonly string[]): Promise<ReadonlyMap<string, HeldInCentre>>;
  /** All memberships of the centre, held until the transaction ends: what is decided from them stays true so long. */
  hold(centreId: string): Promise<readonly (HeldInCentre & Pick<Member, 'accountId'>)[]>;
  change(centreId: string, accountId: string, held: HeldInCentre): Promise<void>;
  end(centreId: string, accountId: string): Promise<void>;
}

/** Where nobody keeps members: a kernel without sign-in. */
export const noMembers: Members = {
  list: () => Promise.resolve([]),
  find: () => Promise.resolve(undefined),
  held: () => Promise.resolve(new Map()),
  hold: () => Promise.resolve([]),
  change: () => Promise.resolve(),
  end: () => Promise.resolve(),
};
