import type { ConfiguredInstance, TaskScope } from '@tandem/sdk/server';
import type { Host } from '../call/host.ts';
import { remembered } from '../call/instance.ts';
import { type Entered, moduleScope } from '../call/module-scope.ts';
import { dateIn } from '../clock.ts';
import { effective, repairable } from '../configuration/migrate.ts';
import { standingInProject } from '../standing/stored.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import { instancesOfKind } from './instances.repository.ts';

// any: made for every contract; the SDK gives it back its type.
type AnyTaskScope = TaskScope<any>;

/** What a handler or a job gets as its scope: a procedure's without instance and outcomes, and the way to the instances. */
export function taskScope(host: Host, entered: Entered): AnyTaskScope {
  const own = Object.getOwnPropertyDescriptors(moduleScope(host, entered)) as PropertyDescriptorMap;
  delete own['instance'];
  delete own['fail'];
  if (entered.contract.instances === 'project') {
    delete own['config'];
    own['instances'] = { value: () => instancesOf(host, entered), enumerable: true };
  }
  return Object.defineProperties({}, own) as AnyTaskScope;
}

async function instancesOf(host: Host, { contract, membership }: Entered): Promise<ConfiguredInstance<any>[]> {
  const rows = await instancesOfKind.execute(host.database.queries<KernelStoreTables>(), { kind: contract.id });
  const { timeZone } = membership.centre;
  const today = dateIn(host.clock, timeZone);
  const found: ConfiguredInstance<any>[] = [];
  for (const { id: moduleId, project_id: projectId, slug, revision, version, tree, ...stored } of rows) {
    const key = `${membership.centre.id}/${moduleId}/${revision}`;
    const config = await remembered(host.configurations, key, () => repairable(effective(contract, { version, tree })));
    const { state } = standingInProject(stored, today, timeZone);
    found.push({ moduleId, projectId, slug, state, revision, config });
  }
  return found;
}
