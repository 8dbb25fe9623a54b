import type { ShapeOf } from '@tandem/sdk';
import type { ModuleClient, PanelProps, Preparation, ProjectAround, ProjectScreenProps } from '@tandem/sdk/admin';
import type { ProjectConfiguration } from '../configuration/index.ts';
import type { projects } from '../contract.ts';
import type { ProjectsApi } from '../server/index.ts';

type Shape = ShapeOf<typeof projects>;

/** What a panel of this module gets from the admin: it is always about a project. */
export type ProjectPanelProps = PanelProps<Shape, ProjectsApi> & { readonly project: ProjectAround };
/** What a screen gets. */
export type ProjectProps<Data = undefined> = ProjectScreenProps<Shape, ProjectsApi, Data>;
export type MessageKey = Shape['message'];
export type Translate = ProjectProps['t'];

/** The published configuration of a project: the admin hands it on without knowing its shape. */
export const configurationOf = ({ configuration }: ProjectAround): ProjectConfiguration =>
  configuration as ProjectConfiguration;

type Api = ModuleClient<ProjectsApi>;
export type Contact = Awaited<ReturnType<Api['contact']['list']['query']>>[number];
/** What the screens of means and of the sheet read beside the configuration. */
export interface MeansData {
  readonly contacts: readonly Contact[];
}

/** Reads the contact persons of the project that the address names. */
export const prepareContacts = async ({ api, params }: Preparation<ProjectsApi>): Promise<MeansData> => ({
  contacts: await api.contact.list.query({ project: params.project ?? '' }),
});
