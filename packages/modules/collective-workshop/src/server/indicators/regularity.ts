import { indicatorOf, sql } from '@tandem/sdk/server';
import { marks, wasThere } from '../../attendance-mark.ts';
import { collectiveWorkshop } from '../../contract.ts';

/**
 * How regularly people come: of the times that somebody was expected and noted, the share at which they were there, late or leaving early
 * included. An excused absence is not a failure, so that it counts neither way. A list on which nobody is noted says nothing.
 */
export const regularity = indicatorOf(collectiveWorkshop)({
  unit: 'ratio',
  label: 'indicator.regularity',
  permission: 'attendance.read',
  dimensions: { week: 'indicator.week', month: 'indicator.month', variant: 'indicator.variant' },
  smallestCell: 5,
  async compute({ db, period, by, moduleIds }) {
    const all = sql<string>`''::text`;
    // Weeks as ISO 8601 counts them: 2026-W53 reaches into January.
    const week = by.includes('week') ? sql<string>`to_char(session.on_date, 'IYYY-"W"IW')` : all;
    const month = by.includes('month') ? sql<string>`to_char(session.on_date, 'YYYY-MM')` : all;
    const variant = by.includes('variant') ? sql<string>`coalesce(edition.variant, '')` : all;
    const rows = await db
      .selectFrom('collective_workshop.attendance as attendance')
      .innerJoin('collective_workshop.session as session', 'session.id', 'attendance.session_id')
      .innerJoin('collective_workshop.edition as edition', 'edition.id', 'session.edition_id')
      .select(({ fn }) => [
        week.as('week'),
        month.as('month'),
        variant.as('variant'),
        fn.countAll<string>().filterWhere('attendance.mark', 'in', marks.filter(wasThere)).as('there'),
        fn.countAll<string>().as('expected'),
        fn.count('attendance.person_id').distinct().as('people'),
      ])
      .where('session.module_id', 'in', moduleIds)
      .where('session.on_date', '>=', period.from)
      .where('session.on_date', '<=', period.to)
      .where('session.state', '<>', 'cancelled')
      .where('attendance.mark', '<>', 'excused')
      .groupBy([week, month, variant])
      .execute();
    return rows.map(({ there, expected, people, ...at }) => ({
      value: Number(there) / Number(expected),
      people: Number(people),
      by: at,
    }));
  },
});
