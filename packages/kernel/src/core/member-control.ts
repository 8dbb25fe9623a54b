import type { ChangedRights } from '../access/changed-rights.ts';
import type { OneTimeLinks } from '../member/one-time-links.ts';
import type { Members } from '../member/members.ts';

/** What the core must know of the people of a centre. */
export interface MemberControl {
  readonly members: Members;
  readonly links: OneTimeLinks;
  /** Told of whose rights change, so that this server believes nothing older. */
  readonly changed: ChangedRights;
}
