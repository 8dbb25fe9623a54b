import { refusalIn } from '@tandem/sdk/admin';
import { upgradeHref } from '#lib/addresses.ts';
import type { AtCentre } from './at-centre.ts';

/** A newer version of a project's plugin that waits to be taken over. */
export interface WaitingUpgrade {
  readonly href: string;
  readonly to: string;
  /** Values that come along by themselves, and places that somebody has to decide. */
  readonly changes: number;
  readonly conflicts: number;
  /** Modules that the plugin brings. */
  readonly added: number;
}

/** The newer version of a project's plugin, for those who may publish. A project that needs repair has that to do first. */
export async function waitingUpgrade(at: AtCentre, project: string): Promise<WaitingUpgrade | undefined> {
  if (!at.can('core.configuration.publish')) return undefined;
  try {
    const upgrade = await at.api.core.configuration.upgrade.query({ project });
    if (!upgrade?.isAvailable) return undefined;
    const known = upgrade.chains.filter(({ isNew }) => !isNew);
    const count = (of: 'changes' | 'conflicts') => known.reduce((sum, chain) => sum + chain[of].length, 0);
    return {
      href: upgradeHref(at.membership.centre.slug, project),
      to: upgrade.to,
      changes: count('changes'),
      conflicts: count('conflicts'),
      added: upgrade.chains.length - known.length,
    };
  } catch (error) {
    if (refusalIn(error) === 'PRECONDITION_FAILED') return undefined;
    throw error;
  }
}
