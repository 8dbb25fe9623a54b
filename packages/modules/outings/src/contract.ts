import { config, implementKind, messageKeys } from '@tandem/sdk';
import { outing as kind } from '@tandem/sdk/kinds';
import { outingConfiguration } from './configuration.ts';

/** Outings: a group goes somewhere together; who was there is noted as in a session. */
export const outing = implementKind(kind, {
  version: '0.1.0',
  sdk: '^0.1.0',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  config: config(outingConfiguration),
});

export type { OutingConfiguration } from './configuration.ts';
