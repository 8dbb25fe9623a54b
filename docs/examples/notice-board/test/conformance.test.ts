import { conform } from '@tandem/testkit';
import { noticeBoardServer } from '../src/server/index.ts';

conform(noticeBoardServer);
