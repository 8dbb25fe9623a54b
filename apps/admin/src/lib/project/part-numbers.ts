import type { Locale } from '@tandem/sdk';
import { wordsOf } from '#lib/language/words-of.ts';

/** A number that the project's sheet gives a module, and where in the sheet, when it has another elsewhere. */
export interface PartNumber {
  readonly number: string;
  /** Modules are called M1, M2; an axis by its number alone. */
  readonly level: string;
  readonly where: string;
}

interface Part {
  readonly module?: unknown;
  readonly level?: unknown;
  readonly numbers?: unknown;
}

/** The parts and their numbers; a configuration may have neither. */
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * The numbers that a published configuration of module `projects` gives its modules, by the module's slug. Where all sections of the
 * sheet number a module alike, its number stands once, without a section.
 */
export function partNumbers(configuration: unknown, locale: Locale): ReadonlyMap<string, readonly PartNumber[]> {
  const { parts } = (configuration ?? {}) as { readonly parts?: unknown };
  return new Map(
    (list(parts) as readonly Part[]).flatMap(({ module, level, numbers }) =>
      typeof module === 'string' ? [[module, numbersOf(list(numbers), String(level), locale)] as const] : [],
    ),
  );
}

function numbersOf(numbers: readonly unknown[], level: string, locale: Locale): readonly PartNumber[] {
  const given = (numbers as readonly { readonly number: string; readonly where?: unknown }[]).map(
    ({ number, where }) => ({ number, level, where: wordsOf(where, locale) }),
  );
  const isOne = new Set(given.map(({ number }) => number)).size === 1;
  return isOne ? given.slice(0, 1).map((one) => ({ ...one, where: '' })) : given;
}
