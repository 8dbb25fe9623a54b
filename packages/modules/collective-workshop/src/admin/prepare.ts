import type { DayData, EditionData, EditionPage, SessionData, WorkshopPreparation } from './props.ts';

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

export const prepareSession = ({ api, moduleId, params }: WorkshopPreparation): Promise<SessionData> =>
  api.session.get.query({ moduleId, sessionId: params['sessionId'] ?? '' });
