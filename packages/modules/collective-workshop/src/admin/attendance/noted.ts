import type { Excuse, Mark } from '../../attendance-mark.ts';

/** What is noted about somebody at a session. */
export interface Noted {
  readonly mark: Mark;
  readonly minutes: number;
  readonly excuse: Excuse | null;
}

/** The four marks that the list offers, by the letter of their key: "leaves early" is noted as a kind of coming late. */
export const keysOfMarks = { p: 'present', l: 'late', e: 'excused', a: 'unexcused' } as const satisfies Readonly<
  Record<string, Mark>
>;
export type MarkKey = keyof typeof keysOfMarks;

/** Which of the four a mark stands under. */
export const keyOfMark = (mark: Mark): MarkKey =>
  (({ present: 'p', late: 'l', 'left-early': 'l', excused: 'e', unexcused: 'a' }) as const)[mark];

export const iconsOfMarks = { p: 'check', l: 'clock', e: 'document', a: 'cross' } as const;
