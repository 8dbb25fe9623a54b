import { config, implementKind, messageKeys } from '@tandem/sdk';
import { individualFollowUp as kind } from '@tandem/sdk/kinds';
import { followUpConfiguration } from './configuration.ts';

/** Individual follow-up: one worker and one person, as often as it takes, towards goals that the person chose. */
export const individualFollowUp = implementKind(kind, {
  version: '0.1.0',
  sdk: '^0.1.0',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  config: config(followUpConfiguration),
});

export type { FollowUpConfiguration } from './configuration.ts';
