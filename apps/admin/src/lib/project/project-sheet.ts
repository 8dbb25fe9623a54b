import type { Locale } from '@tandem/sdk';
import { wordsOf } from '#lib/language/words-of.ts';

/** The parts of a project's own configuration that its page shows. Sheets of the field leave headings out: all may be absent. */
export interface ProjectSheet {
  readonly organisation: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly endUses: readonly string[];
  readonly stances: readonly string[];
  readonly fullTimeEquivalents: number | undefined;
}

type Part = Readonly<Record<string, unknown>>;
const part = (value: unknown): Part => (typeof value === 'object' && value !== null ? (value as Part) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): readonly string[] => list(value).filter((one) => typeof one === 'string');

/** Reads the sheet out of a published configuration of module `projects`. */
export function projectSheet(configuration: unknown, locale: Locale): ProjectSheet {
  const { organisation, period, endUses, stances, team } = part(configuration);
  const { budgeted } = part(team);
  const { from, to } = part(period);
  return {
    organisation: wordsOf(organisation, locale),
    from: typeof from === 'string' ? from : undefined,
    to: typeof to === 'string' ? to : undefined,
    endUses: words(endUses),
    stances: list(stances)
      .map((stance) => wordsOf(part(stance).name, locale))
      .filter(Boolean),
    fullTimeEquivalents: typeof budgeted === 'number' ? budgeted : undefined,
  };
}
