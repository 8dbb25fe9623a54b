import type { Tier } from './rule.ts';

/**
 * Rules that are agreed and that nobody checks yet. As long as a tier has one, no package is said to have reached it.
 */
export const uncheckedRules: Readonly<Record<string, { readonly tier: Tier; readonly title: string }>> = {
  'jobs-resumable': {
    tier: 'silver',
    title: 'a job that was killed goes on where it stopped, or starts again without harm',
  },
  'forms-round-trip': { tier: 'silver', title: 'what a form shows and saves is what was stored' },
  'queries-reviewed': { tier: 'silver', title: 'the SQL of each query is committed, and a change of it is seen' },
  'leaves-nothing': {
    tier: 'silver',
    title: 'a module that is taken out of the composition leaves nothing that stops the others',
  },
  'small-cells': { tier: 'gold', title: 'no indicator shows a figure about fewer people than it declares' },
  'screens-accessible': { tier: 'gold', title: 'every screen passes axe and can be used by the keyboard alone' },
  'erasable-by-class': { tier: 'gold', title: 'data are exported and erased by the classes of "records"' },
  'upgrades-from-last': { tier: 'gold', title: 'the database of the last release upgrades to this one' },
  'types-in-budget': { tier: 'gold', title: 'its types cost a client no more than their share' },
};

/** The tiers that nobody can reach today. */
export const uncheckedTiers: readonly Tier[] = [...new Set(Object.values(uncheckedRules).map(({ tier }) => tier))];
