import { across } from '../procedure.ts';
import { begunInstances } from '../repositories/editions.repository.ts';

/** Whether each workshop ever had an edition, and somebody enrolled, by `moduleId`: what a new centre still has before it. */
export const begun = across('edition.read').query(async ({ ctx: { modules } }) => {
  const [{ db }] = modules;
  const rows = await begunInstances.execute(db, { moduleIds: modules.map(({ instance }) => instance.moduleId) });
  return Object.fromEntries(rows.map(({ id, edition, enrolment }) => [id, { edition, enrolment }]));
});
