import { implement } from '@tandem/sdk/server';
import { projects } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };
import { contact } from '../migrations/0001-contact.ts';
import { add } from './contact/add.ts';
import { change } from './contact/change.ts';
import { list } from './contact/list.ts';
import { remove } from './contact/remove.ts';
import { restore } from './contact/restore.ts';
import { effect } from './effect.ts';

const api = { contact: { list, add, change, remove } };
type Api = typeof api;
/**
 * The branch of module `projects` in the API: the contact persons. What a project says of itself is read and edited through
 * `core.configuration`.
 */
export interface ProjectsApi extends Api {}

export const projectsServer = implement(projects, {
  procedures: api as ProjectsApi,
  messages: { fr, nl, en },
  migrations: [contact],
  effect,
  trash: { contact: restore },
});
