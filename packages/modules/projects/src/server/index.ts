import { implement } from '@tandem/sdk/server';
import { projects } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };

const api = {};
type Api = typeof api;
/** The branch of module `projects` in the API: empty so far, because a project is read and edited through `core.configuration`. */
export interface ProjectsApi extends Api {}

export const projectsServer = implement(projects, {
  procedures: api as ProjectsApi,
  messages: { fr, nl, en },
  migrations: [],
});
