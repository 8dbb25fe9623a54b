import type { FirstStepAt, PreparationAcross } from '@tandem/sdk/admin';
import type { CollectiveWorkshopApi } from '../server/index.ts';
import type {
  DayData,
  EditionData,
  EditionPage,
  GroupsOfPerson,
  HomeOfWorkshops,
  NewestEditions,
  SessionData,
  WorkshopPreparation,
} from './props.ts';

/** The newest groups of each workshop on the page of a project, read in one call. */
export const prepareNewest = ({ api, moduleIds }: PreparationAcross<CollectiveWorkshopApi>): Promise<NewestEditions> =>
  api.edition.newest.query({ moduleIds });

/** What has begun in each workshop: a first edition, a first enrolment. */
export const begunIn = async ({ api, moduleIds }: FirstStepAt<CollectiveWorkshopApi>) =>
  Object.values(await api.edition.begun.query({ moduleIds }));

/** The page of groups that the address names. */
export const prepareEditions = ({ api, moduleId, search }: WorkshopPreparation): Promise<EditionPage> => {
  const { startsOn, id } = search;
  return api.edition.list.query({ moduleId, ...(startsOn && id && { after: { startsOn, id } }) });
};

export const prepareEdition = ({ api, moduleId, params }: WorkshopPreparation): Promise<EditionData> =>
  api.edition.get.query({ moduleId, editionId: params['editionId'] ?? '' });

/** The sessions of a day: the one of the address, or today. */
export const prepareDay = ({ api, moduleId, search: { date } }: WorkshopPreparation): Promise<DayData> =>
  api.session.onDate.query({ moduleId, ...(date !== undefined && { date }) });

/** Today's sessions and the lists left open before, of all workshops on the centre's home. */
export const prepareHome = ({
  api,
  moduleIds,
  params: { date },
}: PreparationAcross<CollectiveWorkshopApi>): Promise<HomeOfWorkshops> =>
  api.session.today.query({ moduleIds, ...(date !== undefined && { date }) });

/** The groups of the person whose file it is, in all workshops. */
export const preparePersonGroups = ({
  api,
  moduleIds,
  params: { personId },
}: PreparationAcross<CollectiveWorkshopApi, { readonly personId: string }>): Promise<GroupsOfPerson> =>
  api.enrolment.ofPerson.query({ moduleIds, personId });

export const prepareSession = ({ api, moduleId, params }: WorkshopPreparation): Promise<SessionData> =>
  api.session.get.query({ moduleId, sessionId: params['sessionId'] ?? '' });
