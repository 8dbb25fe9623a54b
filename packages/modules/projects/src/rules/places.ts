interface Team {
  readonly lines?: readonly { readonly fullTime?: number | undefined; readonly onBudget: boolean }[] | undefined;
  readonly budgeted?: number | undefined;
  readonly caseload?:
    | {
        readonly perFullTime: number;
        readonly deductions?: readonly { readonly fullTime: number; readonly deducted: boolean }[] | undefined;
      }
    | undefined;
}

// Hundredths: tenths of a post do not add up exactly as fractions of two.
const hundredths = (fullTime: number) => Math.round(fullTime * 100);

/** Full-time equivalents of the lines on the budget; nothing while none of them says how much it is. */
export function fullTimeOf({ lines = [] }: Team): number | undefined {
  const own = lines.flatMap(({ onBudget, fullTime }) => (onBudget && fullTime !== undefined ? [fullTime] : []));
  if (own.length === 0) return undefined;
  return own.reduce((sum, fullTime) => sum + hundredths(fullTime), 0) / 100;
}

/** How many people the team can follow, and from what that comes. */
export interface Places {
  /** Whole people: a part of a place takes nobody. */
  readonly places: number;
  /** Full-time equivalents counted, after what is taken out. */
  readonly fullTime: number;
  /** Full-time equivalents taken out. */
  readonly deducted: number;
}

/** The places that the caseload allows: the cap for one full-time post times the posts, less the time that is counted out. */
export function placesOf(team: Team): Places | undefined {
  const posts = fullTimeOf(team) ?? team.budgeted;
  if (team.caseload === undefined || posts === undefined) return undefined;
  const { perFullTime, deductions = [] } = team.caseload;
  const out = deductions
    .filter(({ deducted }) => deducted)
    .reduce((sum, { fullTime }) => sum + hundredths(fullTime), 0);
  const counted = Math.max(0, hundredths(posts) - out);
  return { places: Math.floor((perFullTime * counted) / 100), fullTime: counted / 100, deducted: out / 100 };
}
