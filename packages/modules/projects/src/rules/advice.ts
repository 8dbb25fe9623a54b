import type { ProjectConfiguration } from '../configuration/index.ts';
import { fullTimeOf } from './places.ts';

/** What the common sheet asks for each module; fewer are said, never refused. */
const askedObjectives = 3;

/** What a coordinator may want to look at again, although nothing stands in the way of publishing it. */
export function adviceFor({ parts = [], team }: ProjectConfiguration) {
  const short = parts.flatMap(({ key, level, objectives }) =>
    level === 'module' && objectives !== undefined && objectives.length < askedObjectives
      ? [{ path: `/parts/${key}/objectives`, message: 'advice.objectives' as const }]
      : [],
  );
  const lines = team && fullTimeOf(team);
  const budgeted = team?.budgeted;
  if (lines === undefined || budgeted === undefined || lines === budgeted) return short;
  return [...short, { path: '/team/budgeted', message: 'advice.team' as const, values: { lines, budgeted } }];
}
