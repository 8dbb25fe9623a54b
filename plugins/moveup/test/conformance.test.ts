import { collectiveWorkshopServer } from '@tandem/collective-workshop/server';
import { individualFollowUpServer } from '@tandem/individual-follow-up/server';
import { ispPreparationServer } from '@tandem/isp-preparation/server';
import { peopleServer } from '@tandem/people/server';
import { projectsServer } from '@tandem/projects/server';
import { conformProject } from '@tandem/testkit';
import moveup from '../src/index.ts';

conformProject(moveup, {
  modules: [peopleServer, projectsServer, collectiveWorkshopServer, individualFollowUpServer, ispPreparationServer],
});
