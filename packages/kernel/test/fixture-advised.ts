import { config, defineModule, defineProject, messageKeys, text, textsOf, use } from '@tandem/sdk';
import { implement, procedureOf } from '@tandem/sdk/server';
import { z } from 'zod';

/** A module that advises: three objectives are usual, and each has one sign by which one sees that it is reached. */

const words = {
  title: 'Title',
  objectives: 'Objectives',
  sign: 'Sign',
  'permission.plan': 'Plan',
  'advice.objectives': 'Three objectives are usual; this has {count}.',
  'advice.sign': 'Say how one sees it.',
};

const objective = z.object({ key: z.string().min(1), sign: z.string().optional().meta({ title: 'sign' }) });

const contract = defineModule({
  id: 'try-plan',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'project',
  messages: messageKeys<typeof words>(),
  permissions: { 'plan.read': { label: 'permission.plan', roles: ['coordinator'] } },
  config: config(
    z.object({
      title: text().meta({ title: 'title' }),
      objectives: z.array(objective).max(5).default([]).meta({ title: 'objectives', 'x-key': 'key' }),
    }),
  ),
  advise: ({ objectives }) => {
    if (objectives.some(({ key }) => key === 'fault')) throw new Error('Somebody forgot this case.');
    if (objectives.some(({ key }) => key === 'greedy')) objectives.push({ key: 'mine' });
    return [
      ...(objectives.length < 3
        ? [{ path: '/objectives', message: 'advice.objectives' as const, values: { count: objectives.length } }]
        : []),
      ...objectives
        .filter(({ sign }) => sign === undefined)
        .map(({ key }) => ({ path: `/objectives/${key}/sign`, message: 'advice.sign' as const })),
    ];
  },
});

const api = { plan: procedureOf(contract)('plan.read').query(({ ctx: { module } }) => module.config) };
type Api = typeof api;
export interface PlanApi extends Api {}

export const planServer = implement(contract, {
  procedures: api as PlanApi,
  messages: { fr: words, nl: words, en: words },
  migrations: [],
});

const say = textsOf<{ title: string }>('try-advised');
const catalogue = { title: 'A plan' };
export const advised = defineProject({
  id: 'try-advised',
  version: '1.0.0',
  sdk: '^0.1.0',
  locales: ['fr', 'nl'],
  messages: { fr: catalogue, nl: catalogue, en: catalogue },
  project: { title: say('title') },
  modules: {
    plan: use(contract, { config: { title: say('title'), objectives: [{ key: 'french', sign: 'Speaks' }] } }),
  },
});
