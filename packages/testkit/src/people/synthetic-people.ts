import { seeded } from '../seeded.ts';
import type { Seeded } from '../seeded.ts';
import { FIRST_NAMES, LANGUAGES, SURNAMES } from './names.ts';
import { syntheticNationalNumber } from './national-number.ts';
import type { PartialDate } from './national-number.ts';

/** Somebody who does not exist, as the file of a participant tells of them. */
export interface SyntheticPerson {
  readonly firstName: string;
  readonly surname: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; absent when nothing is known. */
  readonly born: PartialDate;
  /** Valid by its check digits, of nobody; absent for about one in six, as in the field. */
  readonly nationalNumber: string | undefined;
  /** Spoken at home, ISO 639. */
  readonly language: string;
}

/**
 * Makes people up: the same list for one seed, on every machine and for ever. National numbers within a list differ.
 *
 * @param count how many; a longer list starts with the shorter one.
 */
export function syntheticPeople(count: number, seed = 1976): readonly SyntheticPerson[] {
  const draw = seeded(seed);
  const bornAlike = new Map<string, number>();
  return Array.from({ length: count }, () => {
    const born = partialDate(draw);
    const ordinal = bornAlike.get(born ?? '') ?? 0;
    bornAlike.set(born ?? '', ordinal + 1);
    const isRegistered = draw.fraction() < 5 / 6;
    return {
      firstName: draw.pick(FIRST_NAMES),
      surname: draw.pick(SURNAMES),
      born,
      // More than 99 people of one day would need real counters: the hundredth has no number.
      nationalNumber: isRegistered && ordinal < 99 ? syntheticNationalNumber(born, ordinal) : undefined,
      language: draw.pick(LANGUAGES),
    };
  });
}

/** Mostly whole; about one in twelve without the day or the month, and now and then nothing at all. */
function partialDate(draw: Seeded): PartialDate {
  const year = String(draw.between(1958, 2007));
  const month = String(draw.between(1, 12)).padStart(2, '0');
  const day = String(draw.between(1, 28)).padStart(2, '0');
  const known = draw.fraction();
  if (known < 0.02) return undefined;
  if (known < 0.06) return year;
  if (known < 0.08) return `${year}-${month}`;
  return `${year}-${month}-${day}`;
}
