import { conform, syntheticNationalNumber } from '@tandem/testkit';
import { peopleServer } from '../src/server/index.ts';

conform(peopleServer, {
  async fixtures({ as, ordinal }) {
    const nationalNumber = syntheticNationalNumber('1988-02-29', ordinal % 99);
    const { id, version } = await as('coordinator').people.person.create({ lastName: 'Exemple', nationalNumber });
    return { id, 'person.update': { version } };
  },
});
