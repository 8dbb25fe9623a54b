import { across } from '../procedure.ts';
import { newestEditions } from '../repositories/editions.repository.ts';
import { editionLine } from './list.ts';

const shown = 3;

/** The three newest editions of each workshop, as the page of their project shows them, by `moduleId`. */
export const newest = across('edition.read').query(async ({ ctx: { modules } }) => {
  const [{ db, clock }] = modules;
  const moduleIds = modules.map(({ instance }) => instance.moduleId);
  const rows = await newestEditions.execute(db, { moduleIds, today: clock.today(), limit: shown });
  return Object.fromEntries(
    modules.map((scope) => {
      const own = rows.filter(({ module_id }) => module_id === scope.instance.moduleId);
      return [scope.instance.moduleId, own.map((row) => editionLine(scope, row))];
    }),
  );
});
