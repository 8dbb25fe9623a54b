import type { ServerModule } from '@tandem/sdk/server';
import { core } from '../core/contract.ts';
import { eventsToHear, heardBy } from '../tasks/definitions.ts';
import { nearest } from './nearest.ts';
import type { CheckProblem } from './problem.ts';
import { settingsProblems } from './task-settings.ts';

/** What is wrong with a module's handlers, where its types could not say it: a key may come from a program without types. */
export function handlerProblems({ contract, on = {} }: ServerModule): CheckProblem[] {
  const problems: Omit<CheckProblem, 'module'>[] = [];
  const heard = new Set<string>();
  if (Object.hasOwn(contract.uses as object, core.id)) {
    problems.push({
      where: `${contract.id} uses/${core.id}`,
      what: `The name "${core.id}" is the platform's own.`,
      why: 'A handler of its events could mean two things.',
      mend: 'Use the module under another name.',
    });
  }
  for (const [key, handler] of Object.entries(on)) {
    const where = `${contract.id} on/${key}`;
    const event = heardBy(contract, key);
    const name = event && `${event.contract.id}.${event.event}`;
    if (name === undefined) {
      problems.push({
        where,
        what: 'This module hears no such event.',
        why: 'The handler would never be called.',
        mend: nearest(key, eventsToHear(contract)).remedy('event'),
      });
    } else if (heard.has(name)) {
      problems.push({
        where,
        what: `Another handler of this module hears ${name} already, under another name of the module.`,
        why: 'A module handles an event once.',
        mend: 'Put the two together.',
      });
    }
    if (name !== undefined) heard.add(name);
    if (handler && typeof handler === 'object') problems.push(...settingsProblems(where, handler));
  }
  return problems.map((problem) => ({ module: contract.id, ...problem }));
}
