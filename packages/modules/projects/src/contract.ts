import { config, defineModule, messageKeys } from '@tandem/sdk';
import { projectConfiguration } from './configuration.ts';

/** What a project says of itself. The kernel stores and publishes it as the chain `project`; this module gives it its meaning. */
export const projects = defineModule({
  id: 'projects',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  config: config(projectConfiguration),
});

export type { ProjectConfiguration } from './configuration.ts';
export { type TargetGroup, targetAxes } from './target-group.ts';
