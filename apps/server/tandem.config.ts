import activup from '@tandem/activup';
import amie from '@tandem/amie';
import { boost, bruges, switchCourse, taALent, uitstraling, zinderinG } from '@tandem/bruges';
import { collectiveWorkshopServer } from '@tandem/collective-workshop/server';
import { individualFollowUpServer } from '@tandem/individual-follow-up/server';
import { ispPreparationServer } from '@tandem/isp-preparation/server';
import modactions from '@tandem/modactions';
import moveup from '@tandem/moveup';
import { outingServer } from '@tandem/outings/server';
import { peopleServer } from '@tandem/people/server';
import { projectRealisationServer } from '@tandem/project-realisation/server';
import { projectsServer } from '@tandem/projects/server';
import { defineTandem } from '@tandem/sdk/server';
import { volunteeringPlacementServer } from '@tandem/volunteering-placement/server';

/** What this installation is composed of. To add a module or a project: its package here, and in package.json. Nothing else. */
export default defineTandem({
  modules: [
    peopleServer,
    projectsServer,
    collectiveWorkshopServer,
    individualFollowUpServer,
    volunteeringPlacementServer,
    ispPreparationServer,
    projectRealisationServer,
    outingServer,
  ],
  projects: [moveup, modactions, activup, bruges, uitstraling, boost, zinderinG, switchCourse, taALent, amie],
});
