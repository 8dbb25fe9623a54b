import type { Project } from '@tandem/sdk';
import { type Chain, completeContent, type Content } from '../configuration/content.ts';
import { frozen } from '../configuration/frozen.ts';
import type { Installed } from '../installed.ts';

/**
 * The complete configuration of an installed plugin, with the defaults of its modules. Neither changes while this server runs, so it is
 * made once, and frozen because every call shares it.
 *
 * @param chains those of the plugin.
 * @throws ConfigurationProblem when what it says does not fit its modules.
 */
export function pluginContent(host: Installed, plugin: Project, chains: readonly Chain[]): Promise<Content> {
  const known = host.pluginContents.get(plugin);
  if (known) return known;
  const made = completeContent(chains).then(frozen);
  host.pluginContents.set(plugin, made);
  return made;
}
