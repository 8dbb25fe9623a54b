/** Addresses of the admin's own pages, in one place, so that a page can move. */
export const centreHref = (centre: string): string => `/c/${centre}`;
export const projectHref = (centre: string, project: string): string => `/c/${centre}/p/${project}`;
export const instanceHref = (centre: string, project: string, instance: string): string =>
  `${projectHref(centre, project)}/${instance}`;
export const moduleHref = (centre: string, module: string): string => `/c/${centre}/${module}`;
export const helpHref = (centre: string): string => `/c/${centre}/help`;
export const configurationHref = (centre: string, project: string, chain = ''): string =>
  `${projectHref(centre, project)}/configuration${chain && `/${chain}`}`;
export const historyHref = (centre: string, project: string): string => configurationHref(centre, project, 'history');
