import type { EndReason, Excuse, Mark } from '@tandem/collective-workshop';
import type { DemoGroup } from './centre.ts';
import { addDays, meetingDays } from './days.ts';

/** What becomes of a group on the day of the first start. All dates `YYYY-MM-DD`. */
export interface GroupPlan {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isOver: boolean;
  readonly enrolments: readonly PlannedEnrolment[];
  readonly sessions: readonly PlannedSession[];
}

interface PlannedEnrolment {
  readonly personId: string;
  readonly enrolledOn: string;
  /** The day from which the person no longer takes part. */
  readonly end?: { readonly on: string; readonly reason: EndReason };
}

interface PlannedSession {
  readonly date: string;
  readonly theme: string | null;
  /** Whether the trainer has closed its list. */
  readonly isClosed: boolean;
  readonly noted: readonly Noted[];
}

/** How somebody's presence is noted. */
interface Noted {
  readonly personId: string;
  readonly mark: Mark;
  readonly excuse: Excuse | null;
}

/** Works out a group: when it meets, who stopped when, and who was there. The same for the same day, group and people. */
export function planGroup(group: DemoGroup, people: readonly string[], today: string): GroupPlan {
  const startsOn = addDays(today, group.firstDay);
  const endsOn = addDays(today, group.lastDay);
  const isOver = group.lastDay < 0;
  const { leavers = [] } = group;
  const stay = people.length - leavers.length;
  const enrolledOn = startsOn < today ? startsOn : today;
  const enrolments = people.map((personId, index): PlannedEnrolment => {
    const enrolled = { personId, enrolledOn };
    const leaver = leavers[index - stay];
    if (leaver) return { ...enrolled, end: { on: addDays(startsOn, leaver.afterWeeks * 7), reason: leaver.reason } };
    return isOver ? { ...enrolled, end: { on: addDays(endsOn, 1), reason: 'finished' } } : enrolled;
  });
  const dates = meetingDays(group.rhythm, startsOn, endsOn, today);
  const lastPast = dates.findLast((date) => date < today);
  const sessions = dates.map((date, turn): PlannedSession => {
    const isPast = date < today;
    return {
      date,
      theme: group.themes[turn % group.themes.length] ?? null,
      isClosed: isPast && !(group.lastListOpen && date === lastPast),
      noted: isPast ? enrolments.flatMap((one, index) => notedOn(one, date, index, turn)) : [],
    };
  });
  return { startsOn, endsOn, isOver, enrolments, sessions };
}

/** Most were there; a few came late or were not, by a pattern that is the same at every first start. */
function notedOn({ personId, end }: PlannedEnrolment, date: string, index: number, turn: number): readonly Noted[] {
  if (end && end.on <= date) return [];
  const excuse = null;
  switch ((index * 7 + turn * 3) % 19) {
    case 0:
      return [{ personId, mark: 'excused', excuse: 'medical' }];
    case 5:
      return [{ personId, mark: 'late', excuse }];
    case 11:
      return [{ personId, mark: 'unexcused', excuse }];
    default:
      return [{ personId, mark: 'present', excuse }];
  }
}
