import { config, defineModule, messageKeys } from '@tandem/sdk';
import { type Composition, defineTandem, implement, migration } from '@tandem/sdk/server';
import type { Environment } from '@tandem/server';
import { z } from 'zod';
import type { Host } from '../src/host.ts';
import { runCommand } from '../src/run-command.ts';

/** The module that every host needs; here with a table, so that there is something to migrate. */
const projects = defineModule({
  id: 'projects',
  version: '1.0.0',
  sdk: '*',
  instances: 'centre',
  messages: messageKeys<object>(),
  config: config(z.object({})),
});

const table = 'create table projects.sheet (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))';

export const composition = defineTandem({
  modules: [
    implement(projects, {
      procedures: {},
      messages: { fr: {}, nl: {}, en: {} },
      migrations: [migration('0001-sheet', table)],
    }),
  ],
  projects: [],
});

/** What a command said and how it ended. */
export interface Outcome {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** A host that notes what it was asked for. */
export const notingHost = (asked: string[] = []): Host => ({
  configuration: import.meta.url,
  demoCentres: ['bruxelles', 'liege'],
  fillDemo: async ({ accounts }, report) => {
    await accounts.createCentre({
      slug: 'bruxelles',
      name: { fr: 'Démo' },
      locales: ['fr'],
      timeZone: 'Europe/Brussels',
    });
    report('  one centre');
  },
  seedPeople: (_, centre, count) => {
    asked.push(`${count} people for ${centre.slug}`);
    return Promise.resolve();
  },
  serve: (environment) => {
    asked.push(`serve on ${environment['PORT']}`);
    return Promise.resolve(1);
  },
});

/** Runs a command as somebody types it. */
export async function tandem(
  line: string | readonly string[],
  environment: Environment = {},
  options: { readonly host?: Host; readonly input?: string; readonly composition?: Composition } = {},
): Promise<Outcome> {
  const said: string[] = [];
  const complained: string[] = [];
  const terminal = {
    say: (text: string) => void said.push(text),
    complain: (text: string) => void complained.push(text),
    readAll: () => Promise.resolve(options.input ?? ''),
  };
  const argv = typeof line === 'string' ? line.split(' ').filter(Boolean) : line;
  const host = options.host ?? notingHost();
  const exitCode = await runCommand(options.composition ?? composition, argv, environment, host, terminal);
  return { exitCode, output: said.join('\n'), errors: complained.join('\n') };
}
