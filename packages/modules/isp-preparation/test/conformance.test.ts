import { conform } from '@tandem/testkit';
import { ispPreparationServer } from '../src/server/index.ts';

conform(ispPreparationServer);
