import type { AnyContract, Need } from '@tandem/sdk';
import type { ServerModule } from '@tandem/sdk/server';
import { core } from '../core/contract.ts';
import { handlerDefinition, jobDefinition, type TaskDefinition } from './definition.ts';

/** All that the installed modules do outside of calls. */
export interface TaskDefinitions {
  readonly all: ReadonlyMap<string, TaskDefinition>;
  /** Who hears an event of a module. */
  hearing(module: string, event: string): readonly TaskDefinition[];
  /**
   * The job as its module lists it.
   *
   * @throws Error for a job that the module does not list: nothing would ever run it.
   */
  job(module: string, job: object): TaskDefinition;
}

/** @param modules that can be served, refused ones among them: their events wait until they are ready again. */
export function taskDefinitions(modules: readonly ServerModule[]): TaskDefinitions {
  const all = new Map(modules.flatMap(definitionsOf).map((definition) => [definition.handler, definition]));
  const jobs = new Map<object, TaskDefinition>();
  const listeners = new Map<string, TaskDefinition[]>();
  for (const definition of all.values()) {
    const { hears, job } = definition;
    if (job) jobs.set(job, definition);
    if (!hears) continue;
    const event = `${hears.contract.id}.${hears.event}`;
    listeners.set(event, [...(listeners.get(event) ?? []), definition]);
  }
  return {
    all,
    hearing: (module, event) => listeners.get(`${module}.${event}`) ?? [],
    job(module, job) {
      const definition = jobs.get(job);
      if (definition?.contract.id === module) return definition;
      throw new Error(`${module}: a job was put in the queue that implement does not list. Add it to "jobs" there.`);
    },
  };
}

function definitionsOf(module: ServerModule): TaskDefinition[] {
  const handlers = Object.entries(module.on ?? {}).flatMap(([key, handler]) => {
    const heard = heardBy(module.contract, key);
    return heard && handler ? [handlerDefinition(module, heard, handler)] : [];
  });
  return [...handlers, ...Object.entries(module.jobs ?? {}).map(([name, job]) => jobDefinition(module, name, job))];
}

/** The modules whose events this one can hear, by the name it has for each. */
const heardModules = (contract: AnyContract): ReadonlyMap<string, AnyContract> =>
  new Map([
    ...Object.entries(contract.uses as Readonly<Record<string, Need>>).map(
      ([alias, need]) => [alias, need.contract] as const,
    ),
    [core.id, core as AnyContract],
  ]);

/** All events that a module can hear, as `<alias in uses>.<event>` and `core.<event>`. */
export const eventsToHear = (contract: AnyContract): string[] =>
  [...heardModules(contract)].flatMap(([alias, { events }]) => Object.keys(events).map((event) => `${alias}.${event}`));

/** The event behind `<alias in uses>.<event>` or `core.<event>`; undefined where there is none, which the check refuses. */
export function heardBy(contract: AnyContract, key: string): NonNullable<TaskDefinition['hears']> | undefined {
  const [alias = '', ...rest] = key.split('.');
  const event = rest.join('.');
  const heard = heardModules(contract).get(alias);
  return heard && Object.hasOwn(heard.events, event) ? { contract: heard, event } : undefined;
}
