import { configurationHref } from '#lib/addresses.ts';
import type { AtCentre } from './at-centre.ts';
import { checkedDraft } from './checked-draft.ts';

/** A draft of a project's configuration that waits for somebody to publish it. */
export interface WaitingDraft {
  readonly href: string;
  readonly changes: number;
  /** Problems that stand in the way of publishing. */
  readonly blocks: number;
  /** Who wrote in it last, and when. */
  readonly actorName: string;
  readonly updatedAt: string;
}

/** The draft of a project with something in it, for those who may work on it; it leads to the one part it changes, else to all parts. */
export async function waitingDraft(at: AtCentre, project: string): Promise<WaitingDraft | undefined> {
  if (!at.can('core.configuration.edit')) return undefined;
  const { draft, chains } = await checkedDraft(at, project);
  const touched = chains.filter(({ changes, problems }) => changes.length + problems.length > 0);
  if (!draft || touched.length === 0) return undefined;
  const only = touched.length === 1 ? touched[0]?.chain : undefined;
  return {
    href: configurationHref(at.membership.centre.slug, project, only),
    changes: touched.reduce((sum, { changes }) => sum + changes.length, 0),
    blocks: touched.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'block').length,
    actorName: draft.actorName,
    updatedAt: draft.updatedAt,
  };
}
