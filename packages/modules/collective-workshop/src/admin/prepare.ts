import type { Preparation, PreparationAcross } from '@tandem/sdk/admin';
import type { CollectiveWorkshopApi } from '../server/index.ts';
import type {
  DayData,
  EditionData,
  EditionPage,
  HomeData,
  NewestEditions,
  PersonGroups,
  SessionData,
  WorkshopPreparation,
} from './props.ts';

/** The newest groups of each workshop on the page of a project, read in one call. */
export const prepareNewest = ({ api, moduleIds }: PreparationAcross<CollectiveWorkshopApi>): Promise<NewestEditions> =>
  api.edition.newest.query({ moduleIds });

/** The page of groups that the address names. */
export const prepareEditions = ({ api, moduleId, search }: WorkshopPreparation): Promise<EditionPage> => {
  const { startsOn, id } = search;
  return api.edition.list.query({ moduleId, ...(startsOn && id && { after: { startsOn, id } }) });
};

export const prepareEdition = ({ api, moduleId, params }: WorkshopPreparation): Promise<EditionData> =>
  api.edition.get.query({ moduleId, editionId: params['editionId'] ?? '' });

/** The sessions of a day: the one of the address, the one the home page is about, or today. */
export const prepareDay = ({ api, moduleId, params, search }: WorkshopPreparation): Promise<DayData> => {
  const date = search['date'] ?? params['date'];
  return api.session.onDate.query({ moduleId, ...(date !== undefined && { date }) });
};

/** Today's sessions and the lists left open before, read side by side. */
export const prepareHome = async (at: WorkshopPreparation): Promise<HomeData> => {
  const date = at.params['date'];
  const [day, leftOpen] = await Promise.all([
    prepareDay(at),
    at.api.session.leftOpen.query({ moduleId: at.moduleId, ...(date !== undefined && { date }) }),
  ]);
  return { day, leftOpen };
};

/** The groups of the person whose file it is. */
export const preparePersonGroups = ({
  api,
  moduleId,
  params,
}: Preparation<CollectiveWorkshopApi, { readonly personId: string }>): Promise<PersonGroups> =>
  api.enrolment.ofPerson.query({ moduleId, personId: params.personId });

export const prepareSession = ({ api, moduleId, params }: WorkshopPreparation): Promise<SessionData> =>
  api.session.get.query({ moduleId, sessionId: params['sessionId'] ?? '' });
