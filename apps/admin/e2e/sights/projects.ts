import { pageAt } from './sight.ts';
import type { Sight } from './sight.ts';

const amie = '/c/antwerpen/p/amie';
const taALent = '/c/brugge/p/ta-a-lent/projects';

/** What a project says of itself: its page, its programme, its means, its sheet on paper. */
export const projectSights: readonly Sight[] = [
  pageAt('a project with its team and funding', 'coordinator of Antwerp', () => amie),
  pageAt('team and means', 'coordinator of Antwerp', () => `${amie}/projects/means`),
  pageAt('a sheet', 'coordinator of Antwerp', () => `${amie}/projects/sheet`),
  pageAt('a sheet in another language', 'coordinator', () => '/c/bruxelles/p/moveup/projects/sheet?language=nl'),
  pageAt('a programme of weeks', 'coordinator of Bruges', () => `${taALent}/programme`),
  pageAt('a project without a programme', 'coordinator', () => '/c/bruxelles/p/moveup/projects/programme'),
  pageAt('means of which the sheet says little', 'coordinator of Bruges', () => `${taALent}/means`),
];
