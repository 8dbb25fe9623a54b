import type { Locale } from '@tandem/sdk';
import { type Birth, formatPartialDate } from '../birth-date.ts';
import type { PersonFile } from '../person.ts';
import type { PeopleProps } from './props.ts';

type Translate = PeopleProps['t'];

/** A birth date as it is read: `14 mars 1990`, `vers 1990, estimée`. */
export function birthText({ date, certainty }: Birth, t: Translate, locale: Locale): string {
  const written = formatPartialDate(date, locale);
  return certainty === 'estimated' ? t('person.birth.estimated', { date: written }) : written;
}

/** An age in words; two bounds where the birth date is not whole. */
export const ageText = ({ least, most }: NonNullable<PersonFile['age']>, t: Translate): string =>
  least === most ? t('person.age', { most }) : t('person.age.between', { least, most });
