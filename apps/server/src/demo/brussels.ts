import { dateIn, type Kernel } from '@tandem/kernel';
import { callerFor } from './caller.ts';
import type { DemoCallers } from './fill.ts';
import { fillPeople } from './people.ts';
import { fillWorkshops } from './workshops.ts';

/** The demo centre of Brussels: MOVE'UP installed, people and workshops entered, all through the API that everybody uses. */
export async function fillBrussels(
  kernel: Kernel,
  callers: DemoCallers,
  report: (line: string) => void,
): Promise<void> {
  const { centre, administrator, coordinator, trainer, socialWorker } = callers;
  const installed = await callerFor(kernel, administrator, centre).core.project.install({
    plugin: 'moveup',
    reason: 'Centre de démonstration',
  });
  report('  project MOVE’UP');

  const people = await fillPeople(callerFor(kernel, socialWorker, centre));
  report(`  ${people.length} people`);

  const workshops = installed.modules.find(({ slug }) => slug === 'workshops');
  if (!workshops) throw new Error('MOVE’UP has no module "workshops"; the demo is written for it.');
  const sessions = await fillWorkshops({
    coordination: callerFor(kernel, coordinator, centre),
    training: callerFor(kernel, trainer, centre),
    moduleId: workshops.id,
    people,
    today: dateIn(kernel.clock, 'Europe/Brussels'),
  });
  report(`  2 editions, ${sessions} sessions, attendance up to yesterday`);
}
