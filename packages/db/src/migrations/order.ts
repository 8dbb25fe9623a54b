import { DatabaseProblem } from '../problem.ts';
import type { ModuleMigrations } from './module-migrations.ts';

/**
 * The modules so that each comes after those it uses; among those that are free to go, the smallest id first, so that
 * every database is built in the same order.
 *
 * @throws DatabaseProblem `migration-refused` naming the circle, if modules use each other in one.
 */
export function inOrderOfUse(modules: readonly ModuleMigrations[]): readonly ModuleMigrations[] {
  const byId = new Map(modules.map((module) => [module.module, module]));
  const waiting = [...modules].sort((a, b) => (a.module < b.module ? -1 : 1));
  const ordered: ModuleMigrations[] = [];
  const done = new Set<string>();
  while (waiting.length > 0) {
    const next = waiting.findIndex((module) => blockersOf(module, byId, done).length === 0);
    if (next === -1) throw circular(circleAmong(waiting, byId, done));
    const [module] = waiting.splice(next, 1);
    if (!module) break;
    ordered.push(module);
    done.add(module.module);
  }
  return ordered;
}

function blockersOf(module: ModuleMigrations, byId: ReadonlyMap<string, unknown>, done: ReadonlySet<string>): string[] {
  return (module.uses ?? []).filter((used) => byId.has(used) && !done.has(used));
}

/** Each of the waiting modules is blocked by another of them, so following blockers comes back to where it was. */
function circleAmong(
  waiting: readonly ModuleMigrations[],
  byId: ReadonlyMap<string, ModuleMigrations>,
  done: ReadonlySet<string>,
): readonly string[] {
  const path: string[] = [];
  let current = waiting[0];
  while (current && !path.includes(current.module)) {
    path.push(current.module);
    current = byId.get(blockersOf(current, byId, done)[0] ?? '');
  }
  const start = current?.module ?? '';
  return [...path.slice(path.indexOf(start)), start];
}

function circular(circle: readonly string[]): DatabaseProblem {
  return new DatabaseProblem('migration-refused', {
    message: `Modules use each other in a circle: ${circle.join(' uses ')}.`,
    remedy: 'Take one of these out of "uses"; an event can tell the other module instead.',
  });
}
