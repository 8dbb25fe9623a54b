import { collectiveWorkshopServer } from '@tandem/collective-workshop/server';
import { individualFollowUpServer } from '@tandem/individual-follow-up/server';
import moveup from '@tandem/moveup';
import { peopleServer } from '@tandem/people/server';
import { projectsServer } from '@tandem/projects/server';
import { defineTandem } from '@tandem/sdk/server';

/** What this installation is composed of. To add a module or a project: its package here, and in package.json. Nothing else. */
export default defineTandem({
  modules: [peopleServer, projectsServer, collectiveWorkshopServer, individualFollowUpServer],
  projects: [moveup],
});
