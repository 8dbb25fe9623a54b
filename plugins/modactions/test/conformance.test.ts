import { collectiveWorkshopServer } from '@tandem/collective-workshop/server';
import { individualFollowUpServer } from '@tandem/individual-follow-up/server';
import { outingServer } from '@tandem/outings/server';
import { peopleServer } from '@tandem/people/server';
import { projectRealisationServer } from '@tandem/project-realisation/server';
import { projectsServer } from '@tandem/projects/server';
import { conformProject } from '@tandem/testkit';
import modactions from '../src/index.ts';

conformProject(modactions, {
  modules: [
    peopleServer,
    projectsServer,
    collectiveWorkshopServer,
    individualFollowUpServer,
    projectRealisationServer,
    outingServer,
  ],
});
