import { type Exemptions, readExemptions } from './exemptions.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type ConformanceResult, readResult } from './result.ts';
import { places, type Rule, type Rules, type Tier, tiers } from './rule.ts';

/** How a module or a project stands to the rules, on the code as it is now. */
export type Standing =
  /** No whole run was about this code. */
  | { readonly kind: 'not-shown' }
  | { readonly kind: 'broken'; readonly rules: readonly string[] }
  | { readonly kind: 'tier'; readonly tier: Tier; readonly exemptions: Exemptions };

/**
 * The tier that a module or a project has earned: the highest of which it keeps all rules, and those of the tiers before it. A tier
 * with rules that nobody checks yet is given to nobody.
 *
 * @param folder of the package that brings it.
 * @param id of the module or the project.
 * @param unchecked tiers that have rules without a check.
 * @throws Error when conformance.json is not sound.
 */
export async function standingOf(
  folder: string,
  id: string,
  rules: Rules,
  unchecked: readonly Tier[],
): Promise<Standing> {
  const exemptions = await readExemptions(folder, rules);
  const shown = await readResult(folder, id);
  if (shown?.fingerprint !== fingerprintOf(folder)) return { kind: 'not-shown' };
  const all = Object.entries(rules).map(([name, rule]) => ({
    id: name,
    rule,
    stand: standIn(shown, name, rule, exemptions),
  }));
  if (all.some(({ stand }) => stand === 'not-run')) return { kind: 'not-shown' };
  const broken = all.filter(({ stand }) => stand === 'broken');
  const lost = (tier: Tier): boolean => unchecked.includes(tier) || broken.some(({ rule }) => rule.tier === tier);
  const first = tiers.findIndex(lost);
  const tier = tiers[first === -1 ? tiers.length - 1 : first - 1];
  return tier === undefined
    ? { kind: 'broken', rules: broken.filter(({ rule }) => rule.tier === tiers[0]).map(({ id }) => id) }
    : { kind: 'tier', tier, exemptions };
}

function standIn(
  shown: ConformanceResult,
  id: string,
  { on }: Rule,
  exemptions: Exemptions,
): 'kept' | 'broken' | 'not-run' {
  const statuses = places[on].map((place) => shown.rules[id]?.[place]);
  if (statuses.includes(undefined)) return 'not-run';
  const isKept = statuses.every((status) => status === 'kept');
  // An exemption from a rule that is kept is a mistake in the file, and its test says so.
  return isKept === Object.hasOwn(exemptions, id) ? 'broken' : 'kept';
}

/** A standing in words: `bronze`, `bronze, 1 exemption: isomorphic (…)`, `not shown on this code: run its tests`. */
export function standingText(standing: Standing): string {
  switch (standing.kind) {
    case 'not-shown':
      return 'not shown on this code: run its tests';
    case 'broken':
      return `does not conform: ${standing.rules.join(', ')}`;
    case 'tier': {
      const all = Object.entries(standing.exemptions).map(([id, reason]) => `${id} (${reason})`);
      const count = `${String(all.length)} exemption${all.length === 1 ? '' : 's'}`;
      return all.length === 0 ? standing.tier : `${standing.tier}, ${count}: ${all.join('; ')}`;
    }
  }
}
