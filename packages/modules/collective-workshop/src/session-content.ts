import type { WorkshopConfiguration } from './configuration/index.ts';

/** The lists of the configuration whose items can come up at a session. */
export const contentLists = ['topics', 'threads'] as const;
export type ContentList = (typeof contentLists)[number];

/** What came up, by list: the keys of the items. */
export type SessionContent = Readonly<Record<ContentList, readonly string[]>>;

/** What can be noted of a session: the topics that are to be tracked, and every thread. */
export const notable = ({ topics, threads }: Pick<WorkshopConfiguration, ContentList>) => ({
  topics: topics.filter(({ tracked }) => tracked),
  threads,
});
