import type { Rule } from '@tandem/conformance';

/** Something a rule found: where, and what. Why it matters and how to mend it are the rule's, unless the place knows better. */
export interface Finding {
  readonly where: string;
  readonly what: string;
  readonly mend?: string;
}

/** A finding in one text: where, what, why, and how to mend it. */
export const findingText = ({ where, what, mend }: Finding, rule: Pick<Rule, 'why' | 'mend'>): string =>
  `${where}: ${[what, rule.why, mend ?? rule.mend].map(sentence).join(' ')}`;

/** What others say (the database, a schema library) has often no full stop. */
const sentence = (said: string): string => (/[.!?]$/.test(said) ? said : `${said}.`);
