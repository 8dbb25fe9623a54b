import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One package of the workspace. */
export interface WorkspacePackage {
  readonly name: string;
  /** From the root of the workspace: `packages/db`. */
  readonly folder: string;
  readonly scripts: Readonly<Record<string, string>>;
  /** Of all kinds: name to wanted version. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Those that it ships with: not the development ones. */
  readonly shipped: readonly string[];
}

/** The folders of pnpm-workspace.yaml. */
const ROOMS = ['packages', 'packages/modules', 'apps', 'plugins', 'tooling'];

interface Manifest {
  readonly name?: string;
  readonly scripts?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

/** All packages, in the order of their folders. */
export function workspacePackages(root: string): readonly WorkspacePackage[] {
  const folders = ROOMS.flatMap((room) =>
    existsSync(join(root, room)) ? readdirSync(join(root, room)).map((name) => `${room}/${name}`) : [],
  );
  return folders
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .sort()
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
      const shipped = { ...manifest.peerDependencies, ...manifest.optionalDependencies, ...manifest.dependencies };
      return {
        name: manifest.name ?? folder,
        folder,
        scripts: manifest.scripts ?? {},
        dependencies: { ...manifest.devDependencies, ...shipped },
        shipped: Object.keys(shipped),
      };
    });
}
