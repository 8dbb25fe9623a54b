import { outing } from '@tandem/outings';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** The extra: visits of three kinds, for the participants of every module. */
export const visits = use(outing, {
  state: 'open',
  config: {
    title: say('visits.title'),
    aim: say('visits.aim'),
    destinationKinds: ['socio-cultural', 'company', 'institution'],
    openToAll: true,
    cadence: { times: 1, per: 'month', of: 'socio-cultural' },
    threads: [{ key: 'culture', name: say('thread.culture') }],
  },
});
