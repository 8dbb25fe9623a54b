import { centre } from './centre.ts';
import { configuration } from './configuration.ts';
import { door } from './door.ts';
import { newProjectSights } from './new-project.ts';
import { people } from './people.ts';
import { projectSights } from './projects.ts';
import { settingsSights } from './settings.ts';
import { workshopSights } from './workshops.ts';
import type { Sight } from './sight.ts';

/** Everything that the admin shows, as far as it looks different. */
export const sights: readonly Sight[] = [
  ...door,
  ...centre,
  ...people,
  ...configuration,
  ...settingsSights,
  ...newProjectSights,
  ...projectSights,
  ...workshopSights,
];
