import { collectiveWorkshopServer } from '@tandem/collective-workshop/server';
import { individualFollowUpServer } from '@tandem/individual-follow-up/server';
import { ispPreparationServer } from '@tandem/isp-preparation/server';
import { outingServer } from '@tandem/outings/server';
import { peopleServer } from '@tandem/people/server';
import { projectsServer } from '@tandem/projects/server';
import { volunteeringPlacementServer } from '@tandem/volunteering-placement/server';
import { conformProject } from '@tandem/testkit';
import activup from '../src/index.ts';

conformProject(activup, {
  modules: [
    peopleServer,
    projectsServer,
    collectiveWorkshopServer,
    individualFollowUpServer,
    ispPreparationServer,
    outingServer,
    volunteeringPlacementServer,
  ],
});
