const RECORDS = ['alpha', 'beta', 'gamma'] as const;

/** Procedures of a generated module: four for each kind of record. */
export const PROCEDURES_A_MODULE = 4 * RECORDS.length;

/** The files of a host composed of so many modules, each as large as a real one. */
export function generatedHost(modules: number): Record<string, string> {
  const names = Array.from({ length: modules }, (_, index) => `m${index}`);
  return {
    ...Object.fromEntries(names.map((name) => [`${name}.ts`, moduleSource(name)])),
    'tandem.config.ts': `
      import { projectsServer } from '@tandem/projects/server';
      import { defineTandem } from '@tandem/sdk/server';
      ${names.map((name) => `import { ${name}Server } from './${name}.ts';`).join('\n')}
      export default defineTandem({
        modules: [projectsServer, ${names.map((name) => `${name}Server`).join(', ')}],
        projects: [],
      });
    `,
  };
}

const moduleSource = (name: string): string => `
  import { config, defineModule, messageKeys } from '@tandem/sdk';
  import { implement, procedureOf } from '@tandem/sdk/server';
  import { z } from 'zod';

  const contract = defineModule({
    id: '${name}',
    version: '1.0.0',
    sdk: '*',
    instances: 'project',
    messages: messageKeys<{ label: string }>(),
    config: config(z.object({ places: z.int().default(12), title: z.string().default('') })),
    permissions: { read: { label: 'label', roles: ['trainer'] }, write: { label: 'label', roles: ['coordinator'] } },
    errors: { full: z.object({ places: z.int() }), gone: z.object({ at: z.string() }) },
  });
  const procedure = procedureOf(contract);
  const item = z.object({
    id: z.uuid(),
    title: z.string(),
    state: z.enum(['open', 'closed', 'draft']),
    score: z.number(),
    tags: z.array(z.string()),
    at: z.iso.date(),
    note: z.string().nullable(),
  });
  type Item = z.infer<typeof item>;
  const page = z.object({
    personId: z.uuid(),
    state: z.enum(['open', 'closed', 'draft']).optional(),
    limit: z.int().max(100).default(20),
    after: z.object({ at: z.iso.date(), id: z.uuid() }).optional(),
  });
  const one = z.object({ id: z.uuid() });
  const api = {
    ${RECORDS.map(
      (record) => `${record}: {
        list: procedure('read').input(page).query(() => ({ items: [] as Item[], next: null as { at: string } | null })),
        get: procedure('read').input(one).query((): Item & { ${record}: { score: number } } => { throw new Error(); }),
        create: procedure('write').input(item.omit({ id: true })).mutation(() => ({ id: '' })),
        remove: procedure('write').input(one).mutation(() => ({ removed: true as const })),
      },`,
    ).join('\n')}
  };
  type Api = typeof api;
  export interface ${name}Api extends Api {}
  export const ${name}Server = implement(contract, {
    procedures: api as ${name}Api,
    messages: {} as never,
    migrations: [],
  });
`;
