import { conform } from '@tandem/testkit';
import { volunteeringPlacementServer } from '../src/server/index.ts';

conform(volunteeringPlacementServer);
