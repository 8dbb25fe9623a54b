import type { ModuleRuleId } from '@tandem/conformance';
import type { Finding } from './finding.ts';
import { apiNamed } from './rules/api-named.ts';
import { adminApart, isomorphic } from './rules/bundle.ts';
import { centresApart } from './rules/centres-apart.ts';
import {
  configurationDrawn,
  contractValid,
  instrumentsGolden,
  messagesIcu,
  permissionNamed,
} from './rules/composition.ts';
import { configurationDefaults, configurationUpgrades } from './rules/configuration.ts';
import { eventsDescribed } from './rules/described.ts';
import { handlersRepeatable } from './rules/handlers.ts';
import { failuresExplained, messagesComplete } from './rules/messages.ts';
import { migrationsKept } from './rules/migrations.ts';
import { projectsApart } from './rules/projects-apart.ts';
import { readmeComplete } from './rules/readme.ts';
import { otherCentreRefused, permissionEnforced, projectFenced, strangerRefused } from './rules/refusals.ts';
import {
  columnsClassified,
  type Ground,
  migrationsClean,
  referencesOffered,
  tablesFenced,
  tableTypesCurrent,
} from './rules/tables.ts';
import { mutationsAudited, queriesOnlyRead, rightPersonAnswered, tablesFilled } from './rules/trial.ts';
import type { Stage } from './stage/stage.ts';
import type { Subject } from './subject.ts';

type Check<Of> = (of: Of) => Promise<readonly Finding[]>;

/** Rules that read the package and the contract. */
export const packageChecks = {
  'contract-valid': contractValid,
  isomorphic,
  'admin-apart': adminApart,
  'permission-named': permissionNamed,
  'migrations-kept': migrationsKept,
  'messages-complete': messagesComplete,
  'messages-icu': messagesIcu,
  'configuration-drawn': configurationDrawn,
  'configuration-defaults': configurationDefaults,
  'configuration-upgrades': configurationUpgrades,
  'failures-explained': failuresExplained,
  'instruments-golden': instrumentsGolden,
  'events-described': eventsDescribed,
  'api-named': apiNamed,
  'readme-complete': readmeComplete,
} as const satisfies { readonly [R in ModuleRuleId]?: Check<Subject> };

/** Rules that read a migrated database, of each kind. */
export const groundChecks = {
  'migrations-clean': migrationsClean,
  'tables-fenced': tablesFenced,
  'references-offered': referencesOffered,
  'columns-classified': columnsClassified,
  'table-types-current': tableTypesCurrent,
} as const satisfies { readonly [R in ModuleRuleId]?: Check<Ground> };

/** Rules that call procedures, on each database. */
export const stageChecks = {
  'stranger-refused': strangerRefused,
  'other-centre-refused': otherCentreRefused,
  'permission-enforced': permissionEnforced,
  'project-fenced': projectFenced,
  'right-person-answered': rightPersonAnswered,
  'queries-only-read': queriesOnlyRead,
  'mutations-audited': mutationsAudited,
  'tables-filled': tablesFilled,
  'centres-apart': centresApart,
  'projects-apart': projectsApart,
  'handlers-repeatable': handlersRepeatable,
} as const satisfies { readonly [R in ModuleRuleId]?: Check<Stage> };
