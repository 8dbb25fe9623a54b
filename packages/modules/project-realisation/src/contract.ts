import { config, implementKind, messageKeys } from '@tandem/sdk';
import { projectRealisation as kind } from '@tandem/sdk/kinds';
import { realisationConfiguration } from './configuration.ts';

/** Project realisation: a person works out a project of their own, and takes its first steps. */
export const projectRealisation = implementKind(kind, {
  version: '0.1.0',
  sdk: '^0.1.0',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  config: config(realisationConfiguration),
});

export type { RealisationConfiguration } from './configuration.ts';
