import { collectiveWorkshopServer } from '@tandem/collective-workshop/server';
import { peopleServer } from '@tandem/people/server';
import { projectsServer } from '@tandem/projects/server';
import { conformProject } from '@tandem/testkit';
import activup from '../src/index.ts';

conformProject(activup, { modules: [peopleServer, projectsServer, collectiveWorkshopServer] });
