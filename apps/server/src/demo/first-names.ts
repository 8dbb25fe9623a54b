import type { Gender } from '@tandem/people';
import type { SyntheticPerson } from '@tandem/testkit/people';

type FirstName = SyntheticPerson['firstName'];

const men: ReadonlySet<FirstName> = new Set(
  'Amadou Bilal Cédric Dawit Dieudonné Gebre Goran Ibrahim Jamal Joris Koen Mamadou Mohammed Thijs Wout Yusuf'.split(
    ' ',
  ),
);
/** Given to women and to men. */
const both: ReadonlySet<FirstName> = new Set(['Blessing', 'Nguyễn', 'Pema', 'Tenzin']);

/** The gender that the file of somebody invented states. Of real people nobody concludes it from a name. */
export function statedGender(firstName: FirstName): Gender {
  if (both.has(firstName)) return 'unknown';
  return men.has(firstName) ? 'male' : 'female';
}
