import { config, implementKind, messageKeys } from '@tandem/sdk';
import { volunteeringPlacement as kind } from '@tandem/sdk/kinds';
import { volunteeringConfiguration } from './configuration.ts';

/** Volunteering: a person draws up a project with a host, and carries it out there; a group acts for others. */
export const volunteeringPlacement = implementKind(kind, {
  version: '0.1.0',
  sdk: '^0.1.0',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  config: config(volunteeringConfiguration),
});

export type { VolunteeringConfiguration } from './configuration.ts';
