import { collectiveWorkshopServer } from '@tandem/collective-workshop/server';
import { individualFollowUpServer } from '@tandem/individual-follow-up/server';
import { ispPreparationServer } from '@tandem/isp-preparation/server';
import { peopleServer } from '@tandem/people/server';
import { projectsServer } from '@tandem/projects/server';
import { conformProject } from '@tandem/testkit';
import { boost, bruges, switchCourse, taALent, uitstraling, zinderinG } from '../src/index.ts';

for (const project of [bruges, uitstraling, boost, zinderinG, switchCourse, taALent])
  conformProject(project, {
    modules: [peopleServer, projectsServer, collectiveWorkshopServer, individualFollowUpServer, ispPreparationServer],
  });
