/** Addresses of the admin's own pages, in one place, so that a page can move. */
export const centreHref = (centre: string): string => `/c/${centre}`;
export const projectHref = (centre: string, project: string): string => `/c/${centre}/p/${project}`;
export const instanceHref = (centre: string, project: string, instance: string): string =>
  `${projectHref(centre, project)}/${instance}`;
export const moduleHref = (centre: string, module: string): string => `/c/${centre}/${module}`;
export const helpHref = (centre: string): string => `/c/${centre}/help`;
/** A page of the coordinator's guide, and a heading on it. */
export const guideHref = (centre: string, page: string, section = ''): string =>
  `${helpHref(centre)}/${page}${section && `#${section}`}`;
export const configurationHref = (centre: string, project: string, chain = ''): string =>
  `${projectHref(centre, project)}/configuration${chain && `/${chain}`}`;
export const historyHref = (centre: string, project: string): string => configurationHref(centre, project, 'history');
export const revisionHref = (centre: string, project: string, revision: number): string =>
  `${historyHref(centre, project)}/${revision}`;
export const rollBackHref = (centre: string, project: string, revision: number): string =>
  `${revisionHref(centre, project, revision)}/roll-back`;
export const retiredHref = (centre: string): string => `${centreHref(centre)}/retired`;
export const settingsHref = (centre: string): string => `${centreHref(centre)}/settings`;
export const accountHref = (centre: string): string => `${settingsHref(centre)}/account`;
export const membersHref = (centre: string): string => `${settingsHref(centre)}/members`;
export const memberHref = (centre: string, account: string): string => `${membersHref(centre)}/${account}`;
export const inviteHref = (centre: string): string => `${membersHref(centre)}/invite`;
export const rightsHref = (centre: string): string => `${membersHref(centre)}/rights`;
export const modulesHref = (centre: string): string => `${settingsHref(centre)}/modules`;
export const failedWorkHref = (centre: string): string => `${settingsHref(centre)}/failed-work`;
/** The trash of a centre, or what of it was taken out of one project. */
export const trashHref = (centre: string, project = ''): string =>
  `${settingsHref(centre)}/trash${project && `?project=${project}`}`;
export const accessTokensHref = (centre: string): string => `${settingsHref(centre)}/access-tokens`;
export const newAccessTokenHref = (centre: string): string => `${accessTokensHref(centre)}/new`;
export const upgradeHref = (centre: string, project: string): string => configurationHref(centre, project, 'upgrade');
export const exportHref = (centre: string, project: string): string => configurationHref(centre, project, 'export');
export const addModuleHref = (centre: string, project: string): string =>
  configurationHref(centre, project, 'add-module');
export const copyHref = (centre: string, project: string): string => `${projectHref(centre, project)}/copy`;
export const newProjectHref = (centre: string): string => `${centreHref(centre)}/new`;
export const composeHref = (centre: string): string => `${newProjectHref(centre)}/compose`;
export const importHref = (centre: string, project = ''): string =>
  `${newProjectHref(centre)}/import${project && `?project=${project}`}`;
/** A document of a module of the centre about a project, as a PDF file in a language. */
export const documentHref = (centre: string, project: string, module: string, path: string, language: string): string =>
  `${projectHref(centre, project)}/document/${module}/${path}?language=${language}`;
