import { config, defineModule, messageKeys, records, text } from '@tandem/sdk';
import { implement, migration, procedureAcross, procedureOf } from '@tandem/sdk/server';
import { z } from 'zod';

/** A module of projects that keeps something of its own in each instance. */

interface GroupTables {
  'try_groups.group': { tenant_id: string; id: string; module_id: string };
}

const words = { 'record.group': 'Group', title: 'Title', places: 'Places', 'permission.manage': 'Manage groups' };

const groups = defineModule({
  id: 'try-groups',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'project',
  messages: messageKeys<typeof words>(),
  config: config(
    z.object({ title: text().meta({ title: 'title' }), places: z.int().min(1).default(9).meta({ title: 'places' }) }),
  ),
  records: records<GroupTables>({
    'try_groups.group': {
      label: 'record.group',
      retention: 'project',
      columns: { tenant_id: 'key', id: 'key', module_id: 'key' },
    },
  }),
  permissions: { 'group.manage': { label: 'permission.manage', roles: ['coordinator'] } },
});

const procedure = procedureOf(groups);
const across = procedureAcross(groups);
const api = {
  places: across('group.manage').query(({ ctx: { modules } }) =>
    modules.map(({ instance: { slug }, config: { places } }) => ({ slug, places })),
  ),
  settings: procedure('group.manage').query(({ ctx: { module } }) => ({
    config: module.config,
    state: module.instance.state,
  })),
  open: procedure('group.manage').mutation(({ ctx: { module } }) =>
    module.transaction(async (tx) => {
      const id = module.newId();
      const row = { id, module_id: module.instance.moduleId } as never;
      await tx.insertInto('try_groups.group').values(row).execute();
      return { id };
    }),
  ),
};

const table = `create table try_groups.group (
  tenant_id uuid not null, id uuid not null, module_id uuid not null, primary key (tenant_id, id))`;

export const groupsServer = implement(groups, {
  procedures: api,
  messages: { fr: words, nl: words, en: words },
  migrations: [migration('0001-group', table)],
});
export const groupTables = { module: 'try-groups', schema: 'try_groups', migrations: groupsServer.migrations };
