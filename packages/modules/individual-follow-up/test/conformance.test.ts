import { conform } from '@tandem/testkit';
import { individualFollowUpServer } from '../src/server/index.ts';

conform(individualFollowUpServer);
