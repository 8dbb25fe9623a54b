/** How far a module has come: each tier has the rules of those before it and more. */
export const tiers = ['bronze', 'silver', 'gold'] as const;
export type Tier = (typeof tiers)[number];

/** The places where a rule is checked. */
export const places = { package: ['package'], databases: ['embedded', 'server'] } as const;
export type RulePlace = (typeof places)[keyof typeof places][number];

/** What a module or a project keeps, in words. How it is checked in code stands in `@tandem/testkit`. */
export interface Rule {
  readonly tier: Tier;
  /** Where it is checked: once, from the package, or on the embedded database and on a server. */
  readonly on: 'package' | 'databases';
  /** What holds, as the name of its test says it. */
  readonly title: string;
  /** What goes wrong for people where it does not hold. */
  readonly why: string;
  /** How the suite finds out. */
  readonly how: string;
  /** What an author does when it fails. */
  readonly mend: string;
}

/** Rules by their id. */
export type Rules = Readonly<Record<string, Rule>>;
