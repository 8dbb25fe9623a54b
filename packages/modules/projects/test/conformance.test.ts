import { conform } from '@tandem/testkit';
import { projectsServer } from '../src/server/index.ts';

conform(projectsServer);
