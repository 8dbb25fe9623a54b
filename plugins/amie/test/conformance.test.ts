import { collectiveWorkshopServer } from '@tandem/collective-workshop/server';
import { individualFollowUpServer } from '@tandem/individual-follow-up/server';
import { outingServer } from '@tandem/outings/server';
import { peopleServer } from '@tandem/people/server';
import { projectsServer } from '@tandem/projects/server';
import { conformProject } from '@tandem/testkit';
import amie from '../src/index.ts';

conformProject(amie, {
  modules: [peopleServer, projectsServer, collectiveWorkshopServer, individualFollowUpServer, outingServer],
});
