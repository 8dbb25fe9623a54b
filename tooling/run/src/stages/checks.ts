import { brokenHouseRules } from '@tandem/tooling-rules';
import { root } from '../root.ts';
import { runProgram } from '../run-program.ts';
import type { ProgramResult } from '../run-program.ts';
import { checkStage } from './check-stage.ts';

const PROSE = /\.md$/;

/** Everything is written the way Prettier writes it. */
export const format = checkStage('format', {}, [
  () => runProgram('prettier', ['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content', '.']),
]);

/** oxlint reads TypeScript, types included; ESLint the markup of Svelte. */
export const lint = checkStage('lint', { without: PROSE }, [
  () => runProgram('oxlint', ['--type-aware', '--quiet', '--format=unix']),
  () => runProgram('eslint', ['--max-warnings', '0', '.']),
]);

/** What the build did not type: tests and tools by tsc, components by each package's own svelte-check. */
export const types = checkStage('types', { without: PROSE }, [
  () => runProgram('tsc', ['--project', 'tsconfig.json', '--pretty', 'false']),
  () => runProgram('turbo', ['run', 'check', '--output-logs=errors-only', '--ui=stream', '--log-order=grouped']),
]);

/** The arrows between packages, what nobody uses, and the rules of the house. */
export const rules = checkStage('rules', {}, [
  () => runProgram('depcruise', ['--config', 'tooling/rules/dependency-cruiser.cjs', 'packages', 'apps', 'plugins']),
  () => runProgram('knip', ['--no-progress', '--no-config-hints']),
  houseRules,
]);

function houseRules(): Promise<ProgramResult> {
  const breaches = brokenHouseRules(root).map(({ where, what, remedy }) => `${where}: ${what}. ${remedy}`);
  return Promise.resolve({ succeeded: breaches.length === 0, output: breaches.join('\n') });
}
