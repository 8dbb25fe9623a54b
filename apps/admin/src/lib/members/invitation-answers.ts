import type { Locale } from '@tandem/sdk';
import type { AreaKey } from '#lib/language/texts.ts';
import { rightsMistakes, type RightsAnswers, type RightsQuestion } from './member-answers.ts';

/** What is written in the form of an invitation. */
export interface InvitationAnswers extends RightsAnswers {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** The questions of the form; each is the id of its field. */
export type InvitationQuestion = RightsQuestion | 'name' | 'email';

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is to be mended, question by question, in the order of the form. Whether the address exists only the letter will tell. */
export const invitationMistakes = (
  answers: InvitationAnswers,
): readonly { readonly question: InvitationQuestion; readonly key: AreaKey<'members'> }[] => [
  ...(answers.name.trim() === '' ? [{ question: 'name', key: 'invite.name.missing' } as const] : []),
  ...(address.test(answers.email.trim()) ? [] : [{ question: 'email', key: 'invite.email.missing' } as const]),
  ...rightsMistakes(answers),
];
