import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspacePackages } from '@tandem/tooling-rules';
import type { WorkspacePackage } from '@tandem/tooling-rules';
import { compositionProblem } from './composition-problem.ts';
import { fingerprint } from './fingerprint.ts';
import { forgetResult, keepResult, keptResult } from './kept-result.ts';
import { root } from './root.ts';
import { runProgram } from './run-program.ts';
import type { ProgramResult } from './run-program.ts';
import { whileSaying } from './stopwatch.ts';

/** How the build went. */
export interface BuildResult extends ProgramResult {
  /** Since when the build on the disk is right, if there was nothing to do. */
  readonly keptSince?: string;
}

/** What a build does not read. */
const NOT_BUILT = /(^|\/)(test|e2e|docs|\.ci)\/|\.md$|^tooling\//;

/**
 * Builds what changed: packages without a build of their own in one `tsc -b` (a fifth of the time of one task each), then
 * those that bring one, such as Svelte packages, through turbo. Asks neither when nothing changed since the last success.
 */
export async function buildWorkspace(): Promise<BuildResult> {
  const packages = workspacePackages(root).filter(({ folder }) => !folder.startsWith('tooling/'));
  const current = fingerprint({ without: NOT_BUILT });
  const kept = keptResult('build', current);
  if (kept && packages.every(isBuilt)) return { succeeded: true, output: '', keptSince: kept.since };
  forgetResult('build');
  const problem = compositionProblem(join(root, 'apps/server'));
  if (problem) return { succeeded: false, output: problem };
  for (const step of [compile, buildTheRest]) {
    const result = await step(packages);
    if (!result.succeeded) return result;
  }
  keepResult('build', current, true);
  return { succeeded: true, output: '' };
}

/** Packages that tsc compiles together; their references put them in order. */
const isCompiled = ({ folder, scripts }: WorkspacePackage): boolean =>
  scripts['build'] === undefined && existsSync(join(root, folder, 'tsconfig.json'));

async function compile(packages: readonly WorkspacePackage[]): Promise<ProgramResult> {
  const folders = packages.filter(isCompiled).map(({ folder }) => folder);
  // tsc without projects would look for a tsconfig of the root, which is for the editor.
  if (folders.length === 0) return { succeeded: true, output: '' };
  return await whileSaying('compiling', runProgram('tsc', ['-b', ...folders]));
}

async function buildTheRest(packages: readonly WorkspacePackage[]): Promise<ProgramResult> {
  if (!packages.some(({ scripts }) => scripts['build'] !== undefined)) return { succeeded: true, output: '' };
  const flags = ['run', 'build', '--output-logs=errors-only', '--ui=stream', '--log-order=grouped'];
  return await whileSaying('building', runProgram('turbo', flags));
}

function isBuilt({ folder, scripts }: WorkspacePackage): boolean {
  const builds = scripts['build'] !== undefined || existsSync(join(root, folder, 'tsconfig.json'));
  return !builds || ['dist', 'build'].some((output) => existsSync(join(root, folder, output)));
}
