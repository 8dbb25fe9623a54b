import type { RulePlace, RuleStatus } from '@tandem/conformance';

/** What a rule said in one place. */
export interface Verdict {
  readonly status: RuleStatus;
  /** One text for each finding: where, what, why, and how to mend it. */
  readonly texts: readonly string[];
}

/** A package, examined rule by rule. */
export interface Examination<Id extends string> {
  /** Makes the database of a place, which takes its time; rules find it made. What goes wrong, they say. */
  prepare(place: RulePlace): Promise<void>;
  verdict(rule: Id, place: RulePlace): Promise<Verdict>;
  close(): Promise<void>;
}

/** A rule cannot be judged, because another is broken. */
export class Unjudged extends Error {
  override readonly name: string = 'Unjudged';
}
