import type { Kernel } from '@tandem/kernel';
import { callerFor } from './caller.ts';
import type { DemoCallers } from './fill.ts';

/** The demo centre of Brussels: MOVE'UP installed through the same API that everybody uses. */
export async function fillBrussels(kernel: Kernel, { centre, administrator }: DemoCallers, report: (line: string) => void): Promise<void> {
  const administration = callerFor(kernel, administrator, centre);
  await administration.core.project.install({ plugin: 'moveup', reason: 'Demo' });
  report('  project MOVE’UP');
}
