import { config, defineModule, messageKeys, records } from '@tandem/sdk';
import { trashedContact } from './trashed-contact.ts';
import { fromVersion1 } from './configuration/from-version-1.ts';
import { projectConfiguration } from './configuration/index.ts';
import { version1 } from './configuration/version-1.ts';
import type { ProjectsTables } from './tables.gen.ts';
import { adviceFor } from './rules/advice.ts';

/** What a project says of itself. The kernel stores and publishes it as the chain `project`; this module gives it its meaning. */
export const projects = defineModule({
  id: 'projects',
  version: '0.2.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  permissions: {
    'sheet.read': {
      label: 'permission.sheet.read',
      roles: ['administrator', 'coordinator', 'trainer', 'social-worker', 'auditor'],
    },
    'contact.read': {
      label: 'permission.contact.read',
      roles: ['administrator', 'coordinator', 'trainer', 'social-worker', 'auditor'],
    },
    'contact.manage': { label: 'permission.contact.manage', roles: ['administrator', 'coordinator'] },
  },
  advise: adviceFor,
  config: config(version1).next(projectConfiguration, fromVersion1),
  records: records<ProjectsTables>({
    'projects.contact': {
      label: 'record.contact',
      retention: 'project',
      columns: {
        tenant_id: 'key',
        id: 'key',
        project_id: 'key',
        name: 'personal',
        email: 'personal',
        created_at: 'plain',
        created_by: 'key',
      },
    },
  }),
  trash: { contact: { label: 'record.contact', permission: 'contact.manage', content: trashedContact } },
});

export type { ProjectConfiguration } from './configuration/index.ts';
export { ends, outcomes } from './configuration/pathway.ts';
export { blockForms } from './configuration/programme.ts';
export { endUses } from './configuration/purpose.ts';
export { firmnesses, targetAxes } from './configuration/target-axes.ts';
export type { TargetGroup } from './configuration/target-group.ts';
export { type Allocated, allocate } from './rules/allocate.ts';
export { type EditionProgramme, type ProgrammeOrigin, programmeOf } from './rules/edition-programme.ts';
export { type Held, weeksOfSpan } from './rules/edition-span.ts';
export { momentsFor } from './rules/evaluation-moments.ts';
export { type Balance, balanceOf } from './rules/package-balance.ts';
export { nextOf, type PathwayStep } from './rules/pathway-rules.ts';
export { fullTimeOf, type Places, placesOf } from './rules/places.ts';
export {
  daysOfEdition,
  minutesOf,
  placesPerYear,
  type ProgrammeMinutes,
  type Range,
  sessionsOf,
  weeksOfBlock,
} from './rules/programme-sums.ts';
