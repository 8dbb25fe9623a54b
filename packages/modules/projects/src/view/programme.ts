import type { Locale, Text } from '@tandem/sdk';
import { dayAfter, mondayOf } from './calendar.ts';
import { said } from './words.ts';

type BlockForm = 'information' | 'group' | 'individual' | 'placement' | 'closing';

interface Block {
  readonly key: string;
  readonly name?: Text | undefined;
  readonly form: BlockForm;
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly minutes?: number | undefined;
  readonly sessionsPerWeek?: number | undefined;
}

interface Holiday {
  readonly key: string;
  readonly name: Text;
  readonly days?:
    | readonly {
        readonly name?: Text | undefined;
        readonly dates: { readonly from?: string | undefined; readonly to?: string | undefined };
      }[]
    | undefined;
}

/** A column of the drawing: a week of the programme, or a week in which nothing is held. */
export type ProgrammeColumn =
  | {
      readonly kind: 'week';
      readonly week: number;
      readonly monday: string | undefined;
      readonly daysOff: readonly string[];
    }
  | { readonly kind: 'holiday'; readonly monday: string; readonly name: string };

/** A block as it is drawn: as wide as its weeks, as high as its hours a week, so that its surface is its hours. */
export interface DrawnBlock {
  readonly key: string;
  readonly form: BlockForm;
  readonly name: string;
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly weeks: number;
  readonly minutes: number | undefined;
  readonly minutesPerWeek: number | undefined;
  readonly sessions: number | undefined;
  readonly sessionsPerWeek: number | undefined;
  /** Stretches of columns, first and last included: a block that a holiday interrupts has several. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[];
}

/** A programme to scale. */
export interface DrawnProgramme {
  readonly columns: readonly ProgrammeColumn[];
  readonly blocks: readonly DrawnBlock[];
  /** The greatest hours of a week, in minutes; 0 when no block has hours. */
  readonly highest: number;
  /** In which column today lies. */
  readonly today: number | undefined;
}

/** What is drawn: the blocks of a template or of an edition, from its first day on where one knows it. */
export interface ProgrammeToDraw {
  readonly blocks: readonly Block[];
  /** Weeks to draw when the blocks do not fill them. */
  readonly weeks?: number | undefined;
  /** The first day of the edition. */
  readonly from?: string | undefined;
  readonly holidays: readonly Holiday[];
  readonly today: string;
}

// A year and a half: a longer programme would be too narrow to read.
const mostColumns = 80;
const workingDays = 5;

/** Lays a programme out on a calendar: weeks that are wholly holidays are stepped over, and the numbers of the weeks go on after them. */
export function drawnProgramme(asked: ProgrammeToDraw, locale: Locale): DrawnProgramme {
  const last = Math.max(0, asked.weeks ?? 0, ...asked.blocks.map(({ toWeek }) => toWeek));
  const columns = columnsOf(last, asked, locale);
  const placeOf = new Map(columns.flatMap((column, index) => (column.kind === 'week' ? [[column.week, index]] : [])));
  const blocks = asked.blocks.map((block): DrawnBlock => {
    const weeks = block.toWeek - block.fromWeek + 1;
    return {
      key: block.key,
      form: block.form,
      name: said(block.name, locale),
      fromWeek: block.fromWeek,
      toWeek: block.toWeek,
      weeks,
      minutes: block.minutes,
      minutesPerWeek: block.minutes === undefined ? undefined : block.minutes / weeks,
      sessions: block.sessionsPerWeek === undefined ? undefined : block.sessionsPerWeek * weeks,
      sessionsPerWeek: block.sessionsPerWeek,
      stretches: stretchesOf(block, placeOf),
    };
  });
  const thisWeek = mondayOf(asked.today);
  const today = columns.findIndex(({ monday }) => monday === thisWeek);
  return {
    columns,
    blocks,
    highest: Math.max(0, ...blocks.map(({ minutesPerWeek = 0 }) => minutesPerWeek)),
    today: today === -1 ? undefined : today,
  };
}

function columnsOf(last: number, { from, holidays }: ProgrammeToDraw, locale: Locale): readonly ProgrammeColumn[] {
  const columns: ProgrammeColumn[] = [];
  let monday = from === undefined ? undefined : mondayOf(from);
  for (let week = 1; week <= last && columns.length < mostColumns;) {
    const off = monday === undefined ? [] : daysOffIn(monday, holidays, locale);
    if (monday !== undefined && off.length >= workingDays)
      columns.push({ kind: 'holiday', monday, name: off[0] ?? '' });
    else columns.push({ kind: 'week', week: week++, monday, daysOff: [...new Set(off)] });
    monday = monday === undefined ? undefined : dayAfter(monday, 7);
  }
  return columns;
}

/** The holidays of the five working days of a week, by name, one for each day off. */
const daysOffIn = (monday: string, holidays: readonly Holiday[], locale: Locale): readonly string[] =>
  Array.from({ length: workingDays }, (_, day) => dayAfter(monday, day)).flatMap((date) => {
    const found = holidays
      .flatMap(({ name, days = [] }) =>
        days.map((off) => ({ ...off, called: said(off.name, locale) || said(name, locale) })),
      )
      // Dates written as ISO compare as text.
      .find(({ dates }) => dates.from !== undefined && dates.from <= date && date <= (dates.to ?? dates.from));
    return found ? [found.called] : [];
  });

function stretchesOf({ fromWeek, toWeek }: Block, placeOf: ReadonlyMap<number, number>) {
  const stretches: { from: number; to: number }[] = [];
  for (let week = fromWeek; week <= toWeek; week++) {
    const place = placeOf.get(week);
    if (place === undefined) continue;
    const current = stretches.at(-1);
    if (current && current.to === place - 1) current.to = place;
    else stretches.push({ from: place, to: place });
  }
  return stretches;
}
