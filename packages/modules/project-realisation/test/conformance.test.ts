import { conform } from '@tandem/testkit';
import { projectRealisationServer } from '../src/server/index.ts';

conform(projectRealisationServer);
