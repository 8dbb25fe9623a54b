import type { Locale } from '@tandem/sdk';
import type { ProjectConfiguration } from '../configuration/index.ts';
import { allocate } from '../rules/allocate.ts';
import { said } from './words.ts';

/** A line of the funding matrix. */
export interface FundingRow {
  readonly key: string;
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** For each source, in the order of the columns: its share in basis points, and cents where there is an amount. */
  readonly cells: readonly { readonly share: number; readonly cents: number | undefined }[];
  /** Cents; nothing when the amount is still to be filled in. */
  readonly amount: number | undefined;
  readonly base: string;
  readonly note: string;
  readonly unfunded: boolean;
}

/** Category by source, share by share, with totals. */
export interface FundingMatrix {
  readonly sources: readonly {
    readonly key: string;
    readonly name: string;
    readonly mention: string;
    readonly reference: string;
  }[];
  readonly rows: readonly FundingRow[];
  /** Cents by source, then in all, of the lines that have an amount; nothing when none has. */
  readonly total: { readonly cells: readonly number[]; readonly amount: number } | undefined;
}

/** The funding of a project as a matrix; the cent that rounding leaves goes to the centre's own means. */
export function fundingMatrix({ funding }: ProjectConfiguration, locale: Locale): FundingMatrix {
  const sources = funding?.sources ?? [];
  const own = sources.find(({ type }) => type === 'own')?.key;
  const categories = new Map((funding?.categories ?? []).map(({ key, name }) => [key, said(name, locale)]));
  const rows = (funding?.lines ?? []).map(({ key, category, name, dates, amount, shares, base, note }): FundingRow => {
    const paid = amount === undefined ? undefined : allocate(amount, shares, own);
    return {
      key,
      name: said(name, locale) || (categories.get(category) ?? category),
      from: dates?.from,
      to: dates?.to,
      cells: sources.map(({ key: source }) => ({
        share: shares.find((one) => one.source === source)?.share ?? 0,
        cents: paid && (paid.find((one) => one.source === source)?.cents ?? 0),
      })),
      amount,
      base: said(base, locale),
      note: said(note, locale),
      unfunded: shares.length === 0,
    };
  });
  const priced = rows.filter(({ amount }) => amount !== undefined);
  const sum = (of: (row: FundingRow) => number | undefined) => priced.reduce((total, row) => total + (of(row) ?? 0), 0);
  return {
    sources: sources.map(({ key, name, mention, reference }) => ({
      key,
      name: said(name, locale),
      mention: said(mention, locale),
      reference: reference ?? '',
    })),
    rows,
    total:
      priced.length === 0
        ? undefined
        : {
            cells: sources.map((_, column) => sum(({ cells }) => cells[column]?.cents)),
            amount: sum(({ amount }) => amount),
          },
  };
}
