import { config, coreEvents, defineModule, messageKeys, records, type Role } from '@tandem/sdk';
import { z } from 'zod';
import type { KernelStoreTables } from '../tables.gen.ts';

type CoreMessages = typeof import('@tandem/sdk/messages/fr.json');

const everyone: readonly Role[] = [
  'administrator',
  'coordinator',
  'trainer',
  'social-worker',
  'external-provider',
  'auditor',
];
const inside = { tenant_id: 'key', project_id: 'key' } as const;

/** A place of a project's configuration that cannot stay as it is, with what to say about it as a message key of `core`. */
const unfit = z.object({
  chain: z.string(),
  path: z.string(),
  severity: z.enum(['block', 'warn']),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Something said to people: a message key of `core`, and its values. */
const told = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });

/** The kernel's own branch of the API, written as a module like any other. */
export const core = defineModule({
  id: 'core',
  version: '0.1.0',
  sdk: '*',
  instances: 'centre',
  messages: messageKeys<CoreMessages>(),
  config: config(z.object({})),
  records: records<KernelStoreTables>({
    'kernel_store.project': {
      label: 'record.project',
      retention: 'forever',
      columns: {
        tenant_id: 'key',
        id: 'key',
        slug: 'plain',
        plugin: 'plain',
        position: 'plain',
        current_revision: 'plain',
        last_draft: 'plain',
        created_at: 'plain',
      },
    },
    'kernel_store.module_instance': {
      label: 'record.module',
      retention: 'forever',
      columns: {
        ...inside,
        id: 'key',
        slug: 'plain',
        kind: 'plain',
        state: 'plain',
        standing: 'plain',
        position: 'plain',
      },
    },
    'kernel_store.revision': {
      label: 'record.revision',
      retention: 'forever',
      columns: {
        ...inside,
        number: 'key',
        content: 'plain',
        base: 'plain',
        versions: 'plain',
        reason: 'plain',
        actor: 'key',
        actor_name: 'personal',
        published_at: 'plain',
      },
    },
    'kernel_store.draft': {
      label: 'record.draft',
      retention: 'project',
      columns: {
        ...inside,
        version: 'plain',
        based_on: 'key',
        content: 'plain',
        versions: 'plain',
        actor: 'key',
        actor_name: 'personal',
        updated_at: 'plain',
      },
    },
    'kernel_store.audit_entry': {
      label: 'record.audit',
      retention: 'forever',
      columns: {
        tenant_id: 'key',
        id: 'key',
        at: 'plain',
        actor: 'key',
        purpose: 'plain',
        action: 'plain',
        subject_type: 'plain',
        subject_id: 'key',
        details: 'personal',
      },
    },
    'kernel_store.access_token': {
      label: 'record.token',
      retention: 'forever',
      columns: {
        tenant_id: 'key',
        id: 'key',
        hash: 'confidential',
        name: 'plain',
        scopes: 'plain',
        roles: 'plain',
        projects: 'key',
        expires_on: 'plain',
        created_at: 'plain',
        created_by: 'key',
        created_by_name: 'personal',
        last_used_at: 'plain',
        revoked_at: 'plain',
        revoked_by: 'key',
        revoked_by_name: 'personal',
      },
    },
    'kernel_store.outbox_event': {
      label: 'record.event',
      retention: '90 days',
      columns: {
        tenant_id: 'key',
        id: 'key',
        at: 'plain',
        module: 'plain',
        event: 'plain',
        actor: 'key',
        payload: 'personal',
      },
    },
    'kernel_store.inbox_entry': {
      label: 'record.handled',
      retention: '90 days',
      columns: { tenant_id: 'key', handler: 'plain', event_id: 'key', handled_at: 'plain' },
    },
    'kernel_store.job_input': {
      label: 'record.job',
      retention: '90 days',
      columns: { tenant_id: 'key', id: 'key', input: 'personal' },
    },
  }),
  permissions: {
    'centre.read': { label: 'permission.centre.read', roles: everyone },
    'indicator.read': { label: 'permission.indicator.read', roles: ['administrator', 'coordinator', 'auditor'] },
    'module.read': { label: 'permission.module.read', roles: ['administrator', 'coordinator'] },
    'project.read': { label: 'permission.project.read', roles: everyone },
    'project.install': { label: 'permission.project.install', roles: ['administrator'] },
    'project.compose': { label: 'permission.project.compose', roles: ['administrator', 'coordinator'] },
    'configuration.read': {
      label: 'permission.configuration.read',
      roles: ['administrator', 'coordinator', 'trainer', 'social-worker', 'auditor'],
    },
    'configuration.edit': { label: 'permission.configuration.edit', roles: ['administrator', 'coordinator'] },
    'configuration.publish': { label: 'permission.configuration.publish', roles: ['coordinator'] },
    'member.read': { label: 'permission.member.read', roles: ['administrator', 'coordinator'] },
    'member.manage': { label: 'permission.member.manage', roles: ['administrator'] },
    'token.manage': { label: 'permission.token.manage', roles: ['administrator', 'coordinator'] },
    'dead-letter.read': { label: 'permission.dead-letter.read', roles: ['administrator', 'coordinator'] },
    'dead-letter.manage': { label: 'permission.dead-letter.manage', roles: ['administrator'] },
    'job.read': { label: 'permission.job.read', roles: ['administrator', 'coordinator'] },
    'job.run': { label: 'permission.job.run', roles: ['administrator'] },
  },
  events: coreEvents,
  errors: {
    'module-unavailable': z.object({ module: z.string(), why: told, mend: told }),
    'project-installed': z.object({ slug: z.string() }),
    'slug-taken': z.object({ slug: z.string() }),
    'module-from-plugin': z.object({ slug: z.string() }),
    'module-in-use': z.object({ slug: z.string() }),
    'draft-conflict': z.object({ path: z.string(), theirs: z.unknown(), actorName: z.string() }),
    'draft-moved-on': z.object({ version: z.int(), actorName: z.string() }),
    'draft-has-problems': z.object({ count: z.int() }),
    'nothing-to-publish': z.object({}),
    'value-locked': z.object({ path: z.string() }),
    'revision-moved-on': z.object({ revision: z.int(), actorName: z.string() }),
    'upgrade-moved-on': z.object({ version: z.string() }),
    'upgrade-undecided': z.object({ count: z.int() }),
    'import-refused': z.object({ count: z.int(), problems: z.array(unfit.omit({ chain: true })) }),
    'import-moved-on': z.object({}),
    'configuration-unfit': z.object({ count: z.int(), problems: z.array(unfit) }),
    'last-administrator': z.object({}),
    'already-member': z.object({}),
    'reset-refused': z.object({ reason: z.enum(['elsewhere', 'demo', 'yourself']) }),
    'token-scope-not-held': z.object({ scope: z.string() }),
    'token-expiry': z.object({ earliest: z.iso.date(), latest: z.iso.date() }),
  },
});
