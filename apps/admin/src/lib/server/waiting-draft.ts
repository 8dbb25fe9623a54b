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

/** The drafts with something in them, by project, for those who may work on them. Each leads to the one part it changes, else to all parts. */
export async function waitingDrafts(at: AtCentre): Promise<ReadonlyMap<string, WaitingDraft>> {
  if (!at.can('core.configuration.edit')) return new Map();
  const drafts = await at.api.core.configuration.drafts.query();
  const waiting = await Promise.all(
    drafts.map(async ({ project }) => {
      const draft = await waitingDraft(at, project);
      return draft ? [[project, draft] as const] : [];
    }),
  );
  return new Map(waiting.flat());
}

async function waitingDraft(at: AtCentre, project: string): Promise<WaitingDraft | undefined> {
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
