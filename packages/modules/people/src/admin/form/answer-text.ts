import type { Locale } from '@tandem/sdk';
import { languageName, nationalityName } from '../names-of.ts';
import type { PeopleProps } from '../props.ts';
import type { Answers } from './answers.ts';

/** An answer in words, to be set beside another one. Nothing answered is said too. */
export function answerText(answers: Answers, key: keyof Answers, t: PeopleProps['t'], locale: Locale): string {
  switch (key) {
    case 'gender':
      return t(`gender.${answers.gender}`);
    case 'nationality':
      return answers.nationality === null ? t('person.unknown') : nationalityName(answers.nationality, t, locale);
    case 'languages':
      return answers.languages.map((tag) => languageName(tag, t)).join(', ') || t('person.unknown');
    case 'contactLanguage':
      return answers.contactLanguage === null ? t('person.unknown') : languageName(answers.contactLanguage, t);
    case 'birthEstimated':
      return answers.birthEstimated ? t('field.birth.estimated') : answers.birthDate;
    case 'nationalNumber':
    case 'removeNationalNumber':
      return t('person.number.kept');
    default:
      return answers[key] || t('person.unknown');
  }
}
