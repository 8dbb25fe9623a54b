import { conform } from '@tandem/testkit';
import { outingServer } from '../src/server/index.ts';

conform(outingServer);
