import { moduleRules, projectRules, type Rules, standingOf, standingText, uncheckedTiers } from '@tandem/conformance';
import type { Composition } from '@tandem/sdk/server';
import { composedPackages, type ComposedPackage } from '../composed-packages.ts';

interface Part {
  readonly id: string;
  readonly version: string;
  readonly rules: Rules;
}

/** For each composed module and project a line: which tier of conformance it has shown on the code as it lies here. */
export async function standings({ modules, projects }: Composition, configuration: string): Promise<readonly string[]> {
  const packages = await composedPackages(configuration);
  const parts: readonly Part[] = [
    ...modules.map(({ contract }) => ({ id: contract.id as string, version: contract.version, rules: moduleRules })),
    ...projects.map(({ id, version }) => ({ id, version, rules: projectRules })),
  ];
  return await Promise.all(parts.map(async (part) => `${part.id} ${part.version}: ${await standing(part, packages)}`));
}

async function standing({ id, rules }: Part, packages: readonly ComposedPackage[]): Promise<string> {
  const own = packages.find(({ exported }) => exported.some((value) => idOf(value) === id));
  if (!own) return 'not shown here: its source is not in this workspace';
  return standingText(await standingOf(own.folder, id, rules, uncheckedTiers));
}

/** The id of a server half or of a project. */
function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('$$type' in value)) return undefined;
  const part = value as { readonly $$type: string; readonly id?: string; readonly contract?: { readonly id: string } };
  if (part.$$type === '@tandem/server-module') return part.contract?.id;
  return part.$$type === '@tandem/project' ? part.id : undefined;
}
