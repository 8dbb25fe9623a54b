/** From the least to the most; equal where there is no choice. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

interface Block {
  readonly form: string;
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly minutes?: number | undefined;
  readonly sessionsPerWeek?: number | undefined;
}

/** The hours of a programme, in minutes. */
export interface ProgrammeMinutes {
  /** By form, in the order in which the forms first come; a form none of whose blocks has hours is left out. */
  readonly byForm: Readonly<Record<string, number>>;
  readonly total: number;
  /** Blocks whose hours are not said: the total is then less than the programme. */
  readonly unknown: number;
}

/** Adds up the hours of blocks. They sit on the block, and are not worked out from its sessions. */
export function minutesOf(blocks: readonly Block[]): ProgrammeMinutes {
  const byForm: Record<string, number> = {};
  for (const { form, minutes } of blocks) {
    if (minutes !== undefined) byForm[form] = (byForm[form] ?? 0) + minutes;
  }
  return {
    byForm,
    total: Object.values(byForm).reduce((sum, minutes) => sum + minutes, 0),
    unknown: blocks.filter(({ minutes }) => minutes === undefined).length,
  };
}

/** How many weeks a block lasts, its first and its last counted. */
export const weeksOfBlock = ({ fromWeek, toWeek }: Pick<Block, 'fromWeek' | 'toWeek'>): number => toWeek - fromWeek + 1;

/** How many sessions a block has; undefined when its sessions a week are not said. */
export const sessionsOf = (block: Block): number | undefined =>
  block.sessionsPerWeek === undefined ? undefined : block.sessionsPerWeek * weeksOfBlock(block);

/** How many people a year of editions can take: the editions times the size of a group. */
export const placesPerYear = ({
  editionsPerYear,
  groupSize,
}: {
  readonly editionsPerYear?: number | undefined;
  readonly groupSize?: Range | undefined;
}): Range | undefined => times(groupSize, editionsPerYear);

/** How many days an edition has: its weeks times the days a week. */
export const daysOfEdition = ({
  weeks,
  daysPerWeek,
}: {
  readonly weeks?: Range | undefined;
  readonly daysPerWeek?: number | undefined;
}): Range | undefined => times(weeks, daysPerWeek);

const times = (range: Range | undefined, factor: number | undefined): Range | undefined =>
  range && factor !== undefined ? { least: range.least * factor, most: range.most * factor } : undefined;
