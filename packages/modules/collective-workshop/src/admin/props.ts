import type { ShapeOf } from '@tandem/sdk';
import type { ModuleClient, PanelProps, Preparation, ScreenProps } from '@tandem/sdk/admin';
import type { collectiveWorkshop } from '../contract.ts';
import type { CollectiveWorkshopApi } from '../server/index.ts';

/** What a screen of this module gets from the admin, with the data its `prepare` read. */
export type WorkshopProps<Data = undefined> = ScreenProps<
  ShapeOf<typeof collectiveWorkshop>,
  CollectiveWorkshopApi,
  Data
>;
/** What a panel of this module gets. */
export type WorkshopPanelProps<Data> = PanelProps<ShapeOf<typeof collectiveWorkshop>, CollectiveWorkshopApi, Data>;
export type WorkshopPreparation = Preparation<CollectiveWorkshopApi>;
export type MessageKey = Parameters<WorkshopProps['t']>[0];

type Api = ModuleClient<CollectiveWorkshopApi>;
export type EditionPage = Awaited<ReturnType<Api['edition']['list']['query']>>;
/** By the id of the instance. */
export type NewestEditions = Awaited<ReturnType<Api['edition']['newest']['query']>>;
export type EditionLine = EditionPage['items'][number];
export type EditionData = Awaited<ReturnType<Api['edition']['get']['query']>>;
export type Edition = EditionData['edition'];
export type EnrolledPerson = EditionData['people'][number];
export type Candidate = Awaited<ReturnType<Api['enrolment']['candidates']['query']>>[number];
/** By the id of the instance. */
export type GroupsOfPerson = Awaited<ReturnType<Api['enrolment']['ofPerson']['query']>>;
export type PersonGroups = GroupsOfPerson[string];
export type SessionData = Awaited<ReturnType<Api['session']['get']['query']>>;
export type RollPerson = SessionData['roll'][number];
export type DayData = Awaited<ReturnType<Api['session']['onDate']['query']>>;
export type DaySession = DayData['sessions'][number];
/** By the id of the instance. */
export type HomeOfWorkshops = Awaited<ReturnType<Api['session']['today']['query']>>;
/** What the centre's home shows of a workshop: today, and what waits from before. */
export type HomeData = HomeOfWorkshops[string];
export type LeftOpen = HomeData['leftOpen'];
