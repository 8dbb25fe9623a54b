import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.ts';
import { addDays, isWeekend } from './days.ts';

export interface DemoWorkshops {
  readonly coordination: Caller;
  readonly training: Caller;
  readonly moduleId: string;
  readonly people: readonly string[];
  /** `YYYY-MM-DD`; everything is dated relative to it. */
  readonly today: string;
}

interface Group {
  readonly title: string;
  readonly variant: 'schooled' | 'unschooled';
  readonly startsAt: string;
  readonly endsAt: string;
  readonly people: readonly string[];
  /** The trainer has not closed the list of the last session yet, so that the home has something that waits. */
  readonly lastListOpen?: boolean;
}

const themes = [
  'Se présenter',
  'Lire un horaire de bus',
  'Téléphoner à une école',
  'Comprendre une facture',
  'Le quartier et ses services',
  'Prendre un rendez-vous',
];
const weeksBefore = 2;
const weeksAfter = 3;

/** Two groups that have met on working days for two weeks, meet today, and go on. Returns the number of sessions. */
export async function fillWorkshops(demo: DemoWorkshops): Promise<number> {
  const groups: readonly Group[] = [
    {
      title: 'Groupe du matin',
      variant: 'schooled',
      startsAt: '09:00',
      endsAt: '12:00',
      people: demo.people.slice(0, 11),
    },
    {
      title: 'Groupe de l’après-midi',
      variant: 'unschooled',
      startsAt: '13:30',
      endsAt: '16:00',
      people: demo.people.slice(11, 19),
      lastListOpen: true,
    },
  ];
  let sessions = 0;
  for (const group of groups) sessions += await fillGroup(demo, group);
  return sessions;
}

async function fillGroup({ coordination, training, moduleId, today }: DemoWorkshops, group: Group): Promise<number> {
  const first = addDays(today, -7 * weeksBefore);
  const last = addDays(today, 7 * weeksAfter);
  const edition = await coordination.collectiveWorkshop.edition.create({
    moduleId,
    title: group.title,
    variant: group.variant,
    startsOn: first,
    endsOn: last,
  });
  for (const personId of group.people) {
    await coordination.collectiveWorkshop.enrolment.create({
      moduleId,
      editionId: edition.id,
      personId,
      enrolledOn: first,
    });
  }
  const dates = workingDays(first, last, today);
  const lastPast = dates.findLast((date) => date < today);
  for (const [count, date] of dates.entries()) {
    const session = await coordination.collectiveWorkshop.session.create({
      moduleId,
      editionId: edition.id,
      date,
      startsAt: group.startsAt,
      endsAt: group.endsAt,
      place: 'Formation et Emploi, salle 2',
      theme: themes[count % themes.length],
    });
    if (date >= today) continue;
    await fillAttendance(training, moduleId, session.id, group.people, count);
    if (!(group.lastListOpen && date === lastPast))
      await training.collectiveWorkshop.session.close({ moduleId, sessionId: session.id });
  }
  return dates.length;
}

/** Working days, and today: there is always something to do, also when the demo is first started on a Sunday. */
function workingDays(first: string, last: string, today: string): readonly string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1))
    if (!isWeekend(date) || date === today) dates.push(date);
  return dates;
}

/** Most were there; a few came late or were excused, by a pattern that is the same at every first start. */
async function fillAttendance(
  training: Caller,
  moduleId: string,
  sessionId: string,
  people: readonly string[],
  turn: number,
): Promise<void> {
  for (const [index, personId] of people.entries()) {
    const pattern = (index * 7 + turn * 3) % 19;
    const tap = { moduleId, sessionId, personId, tapId: randomUUID() };
    if (pattern === 0)
      await training.collectiveWorkshop.attendance.record({ ...tap, mark: 'excused', excuse: 'medical' });
    if (pattern === 5) await training.collectiveWorkshop.attendance.record({ ...tap, mark: 'late' });
    if (pattern === 11) await training.collectiveWorkshop.attendance.record({ ...tap, mark: 'unexcused' });
  }
  await training.collectiveWorkshop.attendance.recordRest({ moduleId, sessionId });
}
