import type { Api } from '#lib/api/api.ts';

/** What is published, by whom and why, as the person sees it. */
export interface Publication {
  readonly project: string;
  /** Of the draft that the person has looked at. */
  readonly version: number;
  readonly reason: string;
  /** The number that the revision will have. */
  readonly number: number;
  readonly actorName: string;
}

/**
 * Publishes a draft. Where the answer does not come, or the draft is gone by the time it is asked for again, it looks whether the
 * revision is there: who asks again because the connection was cut is told that it is done, and never publishes twice.
 *
 * @returns the number of the revision.
 * @throws what the API refuses, and where it cannot be reached.
 */
export async function publishOnce(api: Api, publication: Publication): Promise<number> {
  const { project, version, reason, number, actorName } = publication;
  try {
    return (await api.core.configuration.publish.mutate({ project, version, reason })).revision;
  } catch (error) {
    const [latest] = await api.core.configuration.history.query({ project }).catch(() => []);
    const isDone = latest?.number === number && latest.reason === reason.trim() && latest.actorName === actorName;
    if (isDone) return number;
    throw error;
  }
}
