import { config, implementKind, messageKeys } from '@tandem/sdk';
import { ispPreparation as kind } from '@tandem/sdk/kinds';
import { preparationConfiguration } from './configuration.ts';

/** Preparation for socio-professional insertion: from social activation to a plan that leads to training or work. */
export const ispPreparation = implementKind(kind, {
  version: '0.1.0',
  sdk: '^0.1.0',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  config: config(preparationConfiguration),
});

export type { PreparationConfiguration } from './configuration.ts';
