import type { enrolmentsOfEdition } from '../repositories/enrolments.repository.ts';

type Enrolment = Awaited<ReturnType<typeof enrolmentsOfEdition.execute>>[number];

/** How many people an edition counts. */
export interface EditionFigures {
  /** Who takes part now. */
  readonly enrolled: number;
  /** Who takes part or took part, each person once. */
  readonly tookPart: number;
  /** Who stopped because the edition was finished. Whose end gives no reason is not among them. */
  readonly finished: number;
}

/** Whether an enrolment counts: not when it was a mistake, nor when it ended before its first day. */
export const counts = ({ enrolled_on, ended_on, end_reason }: Enrolment): boolean =>
  ended_on === null || (ended_on > enrolled_on && end_reason !== 'mistake');

const peopleIn = (enrolments: readonly Enrolment[]): number =>
  new Set(enrolments.map(({ person_id }) => person_id)).size;

/** The figures of one edition, from all its enrolments. The list of editions counts the same in SQL. */
export function figuresOf(enrolments: readonly Enrolment[]): EditionFigures {
  const counted = enrolments.filter(counts);
  return {
    enrolled: counted.filter(({ ended_on }) => ended_on === null).length,
    tookPart: peopleIn(counted),
    finished: peopleIn(counted.filter(({ end_reason }) => end_reason === 'finished')),
  };
}
