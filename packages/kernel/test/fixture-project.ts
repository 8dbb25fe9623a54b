import { config, defineModule, defineProject, messageKeys, text, textsOf, use } from '@tandem/sdk';
import { implement } from '@tandem/sdk/server';
import { z } from 'zod';
import { workshopContract } from './fixture-workshop.ts';

const words = { title: 'Title', code: 'Code', stances: 'Stances' };

/** The owner of every project's own configuration, as small as it can be. */
const projects = defineModule({
  id: 'projects',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<typeof words>(),
  config: config(
    z.object({
      title: text().meta({ title: 'title' }),
      code: z.string().optional().meta({ title: 'code' }),
      stances: z.array(text()).optional().meta({ title: 'stances' }),
    }),
  ),
});
export const projectsServer = implement(projects, {
  procedures: {},
  messages: { fr: words, nl: words, en: words },
  migrations: [],
});

const catalogue = {
  'project.title': 'MOVE’UP',
  'workshops.title': 'Workshops',
  'grouping.locked': 'The call for projects fixes it.',
  'domain.health': 'Health',
  'domain.housing': 'Housing',
};
const say = textsOf<typeof catalogue>('try-moveup');
const domains = [
  { key: 'health', name: say('domain.health') },
  { key: 'housing', name: say('domain.housing') },
];

/** A project plugin: workshops as the module has them, and workshops where trainers may do nothing. */
export const moveup = defineProject({
  id: 'try-moveup',
  version: '1.0.0',
  sdk: '^0.1.0',
  locales: ['fr', 'nl'],
  messages: { fr: catalogue, nl: catalogue, en: catalogue },
  project: { title: say('project.title') },
  modules: {
    workshops: use(workshopContract, {
      config: { title: say('workshops.title'), places: 10, grouping: ['language'], domains },
      lock: { grouping: say('grouping.locked') },
    }),
    evening: use(workshopContract, {
      config: { title: say('workshops.title') },
      roles: { trainer: [], 'social-worker': ['group.manage'] },
    }),
  },
});

/** The plugin a year later: another number of places, and a module that older installations do not have. */
export const laterMoveup = defineProject({
  ...moveup,
  version: '2.0.0',
  modules: {
    ...moveup.modules,
    workshops: use(workshopContract, { config: { title: say('workshops.title'), places: 8, domains } }),
    outings: use(workshopContract, { config: { title: say('workshops.title') } }),
  },
});
