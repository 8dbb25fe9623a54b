import { indicatorOf, sql } from '@tandem/sdk/server';
import { collectiveWorkshop } from '../../contract.ts';

/** How long people took part in sessions: the minutes that trainers noted, of everybody who was there. */
export const attendedMinutes = indicatorOf(collectiveWorkshop)({
  unit: 'minutes',
  label: 'indicator.attended-minutes',
  permission: 'attendance.read',
  dimensions: { month: 'indicator.month', variant: 'indicator.variant' },
  smallestCell: 5,
  async compute({ db, period, by, moduleIds }) {
    const month = by.includes('month') ? sql<string>`to_char(session.on_date, 'YYYY-MM')` : sql<string>`''::text`;
    // Editions that name no variant stand together.
    const variant = by.includes('variant') ? sql<string>`coalesce(edition.variant, '')` : sql<string>`''::text`;
    const rows = await db
      .selectFrom('collective_workshop.attendance as attendance')
      .innerJoin('collective_workshop.session as session', 'session.id', 'attendance.session_id')
      .innerJoin('collective_workshop.edition as edition', 'edition.id', 'session.edition_id')
      .select(({ fn }) => [
        month.as('month'),
        variant.as('variant'),
        fn.sum('attendance.minutes').as('value'),
        fn.count('attendance.person_id').distinct().as('people'),
      ])
      .where('session.module_id', 'in', moduleIds)
      .where('session.on_date', '>=', period.from)
      .where('session.on_date', '<=', period.to)
      .where('attendance.minutes', '>', 0)
      .groupBy([month, variant])
      .execute();
    return rows.map(({ value, people, ...at }) => ({ value: Number(value), people: Number(people), by: at }));
  },
});
