/** Basis points: the whole. */
export const whole = 10_000;

interface FundingLine {
  readonly key: string;
  readonly category: string;
  readonly part?: string | undefined;
  readonly dates?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  readonly shares: readonly { readonly source: string; readonly share: number }[];
}

/** What is wrong with a line of the funding: its position, the path in it, the message key and what it speaks of. */
export interface FundingProblem {
  readonly index: number;
  readonly field: readonly (string | number)[];
  readonly message: string;
  readonly values: Readonly<Record<string, number>>;
}

/** Shares that do not make 100 %, one source twice in a line, and two lines of one category for the same days. */
export function fundingProblems(lines: readonly FundingLine[]): readonly FundingProblem[] {
  return lines.flatMap((line, index): FundingProblem[] => {
    const total = line.shares.reduce((sum, { share }) => sum + share, 0);
    const sources = line.shares.map(({ source }) => source);
    const twice = sources.findIndex((source, position) => sources.indexOf(source) !== position);
    const earlier = lines.slice(0, index);
    return [
      ...(total === whole
        ? []
        : [{ index, field: ['shares'], message: 'problem.funding.total', values: { total: total / 100 } }]),
      ...(twice === -1
        ? []
        : [{ index, field: ['shares', twice, 'source'], message: 'problem.funding.source-twice', values: {} }]),
      ...(earlier.some((other) => sameMatter(other, line) && overlap(other.dates, line.dates))
        ? [{ index, field: ['dates'], message: 'problem.overlap', values: {} }]
        : []),
    ];
  });
}

const sameMatter = (one: FundingLine, other: FundingLine) => one.category === other.category && one.part === other.part;

type Dates = FundingLine['dates'];

/** Whether two periods have a day in common; an open end reaches for ever. */
const overlap = (one: Dates, other: Dates): boolean =>
  (one?.from ?? '') <= (other?.to ?? '9999') && (other?.from ?? '') <= (one?.to ?? '9999');

/** Positions of the prices whose period shares a day with that of an earlier one. */
export const overlapping = (prices: readonly { readonly dates?: Dates }[]): readonly number[] =>
  prices.flatMap((price, index) =>
    prices.slice(0, index).some((earlier) => overlap(earlier.dates, price.dates)) ? [index] : [],
  );
