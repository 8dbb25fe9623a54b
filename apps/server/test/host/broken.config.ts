import { config, defineModule, defineProject, type MessageKeys, needs, use } from '@tandem/sdk';
import { implement, migration, procedureOf, replace, type ServerModule } from '@tandem/sdk/server';
import { collectiveWorkshop } from '@tandem/collective-workshop';
import { z } from 'zod';
import composition from '../../tandem.config.ts';

/** This installation, and beside it everything that can be wrong with a composition, all at once. */

const words = { read: 'Read' };
const messages = { fr: words, nl: words, en: words };
const permissions = { 'page.read': { label: 'read', roles: ['coordinator'] } } as const;

/** A module with a table of its own, so that one can see whether it was migrated, and a procedure to ask. */
function module(id: string, more: object = {}): ServerModule {
  const given = {
    id,
    version: '1.0.0',
    sdk: '^0.1.0',
    instances: 'centre',
    messages: {} as MessageKeys<string>,
  } as const;
  const contract = defineModule({ ...given, config: config(z.object({})), permissions, ...more });
  const schema = id.replaceAll('-', '_');
  const up = `create table ${schema}.thing (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))`;
  const procedures = { read: procedureOf(contract)('page.read').query(() => `read by ${id}`) };
  return implement(contract, { procedures, messages, migrations: [migration('0001-thing', up)] });
}

const diary = module('gent-diary');
const letters = module('gent-letters', { uses: { diary: needs(diary.contract, '^1') } });
Object.assign(diary.contract, { uses: { letters: needs(letters.contract, '^1') } });
const reader = module('gent-reader', { uses: { letters: needs(letters.contract, '^1') } });

const newer = module('gent-newer');
const { $$type, id, version } = newer.contract;
/** In a language of which this server knows the name alone. */
const tomorrow = { ...newer, contract: { $$type, contractVersion: 'v2', id, version } } as unknown as ServerModule;

const [moveup] = composition.projects;
const title = { fr: 'Essai', nl: 'Proef', en: 'Trial' };
const course = (id: string, modules: object) => defineProject({ ...moveup, id, project: { title }, modules } as never);
const groups = use(collectiveWorkshop, {
  config: { title },
  roles: { trainer: ['attendance.recrod'] },
} as never);

export default {
  ...composition,
  modules: [
    ...composition.modules,
    diary,
    letters,
    reader,
    module('gent-twice'),
    module('gent-twice'),
    tomorrow,
    module('gent-fine'),
  ],
  projects: [
    ...composition.projects,
    course('gent-unknown', { diary: use(module('gent-absent').contract, { config: {} }) }),
    // In a language of which this server knows the name alone.
    { $$type: '@tandem/project', contractVersion: 'v2', id: 'gent-tomorrow' } as never,
    course('gent-roles', { groups }),
  ],
  policies: [replace(diary.contract as never, 'mayWrite' as never, (() => true) as never)],
};
