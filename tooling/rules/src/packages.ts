import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Breach } from './breach.ts';
import { workspacePackages } from './workspace-packages.ts';
import type { WorkspacePackage } from './workspace-packages.ts';

const HEADINGS = ['What', 'Use', 'Concepts', 'Limits', 'Tests'] as const;

/** What every package has alike: a README of five headings, versions from the catalogue, complete references. */
export function packageBreaches(root: string): readonly Breach[] {
  const packages = workspacePackages(root);
  return packages.flatMap((one) => [
    ...readmeBreaches(root, one),
    ...versionBreaches(one),
    ...referenceBreaches(root, one, packages),
  ]);
}

function readmeBreaches(root: string, { folder }: WorkspacePackage): readonly Breach[] {
  const where = `${folder}/README.md`;
  const text = existsSync(join(root, where)) ? readFileSync(join(root, where), 'utf8') : '';
  const lacking = HEADINGS.filter((heading) => !new RegExp(`^## ${heading}\\s*$`, 'm').test(text));
  if (lacking.length === 0) return [];
  return [{ where, what: `lacks the headings ${lacking.join(', ')}`, remedy: `A README has ${HEADINGS.join(', ')}.` }];
}

function versionBreaches({ folder, name, dependencies }: WorkspacePackage): readonly Breach[] {
  return Object.entries(dependencies)
    .filter(([other, version]) => !/^(catalog:|workspace:)/.test(version) && !(other === 'svelte' && version === '^5'))
    .map(([other, version]) => ({
      where: `${folder}/package.json`,
      what: `${name} asks for ${other} ${version} by itself`,
      remedy: 'Put the version into the catalogue of pnpm-workspace.yaml and write "catalog:".',
    }));
}

/** Packages that compile in the one `tsc -b`: without references it builds them in the wrong order, or not at all. */
function referenceBreaches(
  root: string,
  { folder, scripts, shipped }: WorkspacePackage,
  packages: readonly WorkspacePackage[],
): readonly Breach[] {
  const where = `${folder}/tsconfig.json`;
  if (scripts['build'] !== undefined || !existsSync(join(root, where))) return [];
  const { references = [] } = JSON.parse(readFileSync(join(root, where), 'utf8')) as {
    readonly references?: readonly { readonly path: string }[];
  };
  const wanted = packages
    .filter((other) => shipped.includes(other.name) && other.scripts['build'] === undefined)
    .filter((other) => existsSync(join(root, other.folder, 'tsconfig.json')))
    .map((other) => relative(join(root, folder), join(root, other.folder)));
  const lacking = wanted.filter((path) => !references.some((reference) => reference.path === path));
  return lacking.map((path) => ({
    where,
    what: `has no reference to ${path}, which the package depends on`,
    remedy: `Add { "path": "${path}" } to "references".`,
  }));
}
