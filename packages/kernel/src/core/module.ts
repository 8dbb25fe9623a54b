import { implement } from '@tandem/sdk/server';
import type { Installed } from '../installed.ts';
import { editConfiguration } from './configuration-edit.ts';
import { configurationEffect } from './configuration-effect.ts';
import { diffConfiguration } from './configuration-diff.ts';
import { publishConfiguration } from './configuration-publish.ts';
import { readConfiguration } from './configuration-read.ts';
import { retryConfiguration } from './configuration-retry.ts';
import { rollBackConfiguration } from './configuration-roll-back.ts';
import { upgradeConfiguration } from './configuration-upgrade.ts';
import { core } from './contract.ts';
import { deadLetters } from './dead-letters.ts';
import { indicatorProcedures } from './indicators.ts';
import { installProject } from './install.ts';
import { jobProcedures } from './jobs.ts';
import { changeMembers } from './member-change.ts';
import type { MemberControl } from './member-control.ts';
import { memberLinks } from './member-links.ts';
import { readMembers } from './member-read.ts';
import { coreMessages } from './messages.ts';
import { moduleProcedures } from './modules.ts';
import { cloneProjects } from './project-clone.ts';
import { composeProjects } from './project-compose.ts';
import { exportProject } from './project-export.ts';
import { importProject } from './project-import.ts';
import { projectModules } from './project-module.ts';
import { retireProjects } from './project-retire.ts';
import { projectProcedures } from './projects.ts';
import { restoreDraft } from './restore-draft.ts';
import { restoreModule } from './restore-module.ts';
import type { ModuleControl, TaskControl } from './task-control.ts';
import { createToken } from './token-create.ts';
import { readTokens } from './token-read.ts';
import { revokeAccessToken } from './token-revoke.ts';
import { trashProcedures } from './trash.ts';

type Control = TaskControl & ModuleControl;

const coreTrash = (host: Installed) => ({ draft: restoreDraft(host), module: restoreModule(host) });

const coreApi = (host: Installed, people: MemberControl, control: Control) => ({
  module: moduleProcedures(host),
  indicator: indicatorProcedures(host),
  project: {
    ...projectProcedures(host),
    install: installProject(host),
    ...cloneProjects(host),
    ...composeProjects(host),
    ...projectModules(host),
    ...retireProjects,
    export: exportProject(host),
    ...importProject(host),
  },
  configuration: {
    ...readConfiguration(host),
    ...editConfiguration(host),
    effect: configurationEffect(host),
    publish: publishConfiguration(host),
    diff: diffConfiguration(host),
    ...upgradeConfiguration(host),
    retry: retryConfiguration(host),
    rollBack: rollBackConfiguration(host),
  },
  deadLetter: deadLetters(control),
  job: jobProcedures(control),
  trash: trashProcedures(host, control, coreTrash(host)),
  member: { ...readMembers(host, people), ...changeMembers(host, people), ...memberLinks(host, people) },
  token: { ...readTokens(host, people.members), create: createToken(host), revoke: revokeAccessToken(people.changed) },
});

type Api = ReturnType<typeof coreApi>;
/** The kernel's branch of the API. */
export interface CoreApi extends Api {}

/** The kernel's branch. Its tables are migrated with the kernel's, so it brings none here. */
export const coreModule = (host: Installed, people: MemberControl, control: Control) =>
  implement(core, {
    procedures: coreApi(host, people, control) as CoreApi,
    messages: coreMessages,
    migrations: [],
    trash: coreTrash(host),
  });
