import { config, defineModule, messageKeys, needs, text } from '@tandem/sdk';
import { implement, procedureOf } from '@tandem/sdk/server';
import { z } from 'zod';
import { notesContract } from './fixture-notes.ts';

/** A module of which a project has as many instances as it wants, with a configuration of every shape the form knows. */

const domain = z.object({ key: z.string().min(1).max(60), name: text().meta({ title: 'domain.name' }) });

export const firstConfiguration = z.object({
  title: text().meta({ title: 'title', 'x-order': 1 }),
  places: z.int().min(4).max(20).default(12).meta({ title: 'places', 'x-order': 2 }),
  grouping: z
    .array(z.enum(['language', 'age']))
    .default([])
    .meta({ title: 'grouping', 'x-order': 3 }),
  teacher: z
    .object({ present: z.boolean().default(false), minutes: z.int().min(0).default(0) })
    .prefault({})
    .meta({ title: 'teacher', 'x-order': 4 }),
  domains: z
    .array(domain)
    .max(20)
    .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, { message: 'problem.invalid' })
    .default([])
    .meta({ title: 'domains', 'x-key': 'key', 'x-order': 5 }),
});

/** The next version counts minutes a week in hours, and asks for a number of weeks. */
const secondConfiguration = z.object({
  ...firstConfiguration.shape,
  teacher: z.object({ present: z.boolean(), hours: z.int().min(0) }).meta({ title: 'teacher', 'x-order': 4 }),
  weeks: z.int().min(1).default(13).meta({ title: 'weeks', 'x-order': 6 }),
});

const keys = ['title', 'places', 'grouping', 'teacher', 'domains', 'domain.name', 'weeks', 'permission.group'] as const;
const words = Object.fromEntries(keys.map((key) => [key, key])) as Record<(typeof keys)[number], string>;

const shared = {
  id: 'try-workshop',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'project',
  messages: messageKeys<typeof words>(),
  permissions: { 'group.manage': { label: 'permission.group', roles: ['coordinator', 'trainer'] } },
  events: { 'group.opened': z.object({ note: z.string() }) },
  uses: { notes: needs(notesContract, '^0.1.0') },
} as const;

export const workshopContract = defineModule({ ...shared, config: config(firstConfiguration) });
const laterContract = defineModule({
  ...shared,
  version: '0.2.0',
  config: config(firstConfiguration).next(secondConfiguration, ({ teacher, ...rest }) => {
    if (teacher.minutes === 13) throw new Error('Thirteen minutes are no hours.');
    return { ...rest, teacher: { present: teacher.present, hours: Math.round(teacher.minutes / 60) } };
  }),
});

/** The server half for one of the two contracts; a procedure carries the contract it was made with. */
const apiOf = (contract: typeof workshopContract) => {
  const procedure = procedureOf(contract);
  return {
    settings: procedure('group.manage').query(({ ctx: { module } }) => ({
      config: module.config,
      instance: module.instance,
      mayManage: module.can('group.manage'),
    })),
    open: procedure('group.manage')
      .input(z.object({ note: z.string() }))
      .mutation(({ ctx: { module }, input }) =>
        module.transaction(async (_, { emit }) => {
          const id = await module.uses.notes.write(input.note);
          emit('group.opened', { note: id });
          return { id };
        }),
      ),
    changeSettings: procedure('group.manage').query(({ ctx: { module } }) => {
      (module.config.domains as unknown[]).push({ key: 'mine' });
    }),
  };
};
type Api = ReturnType<typeof apiOf>;
export interface WorkshopApi extends Api {}

const serverOf = (contract: typeof workshopContract) =>
  implement(contract, {
    procedures: apiOf(contract) as WorkshopApi,
    messages: { fr: words, nl: words, en: words },
    migrations: [],
  });
export const workshopServer = serverOf(workshopContract);
/** The same module after an update of the server: its configuration has a second version. */
export const laterWorkshopServer = serverOf(laterContract as never);
