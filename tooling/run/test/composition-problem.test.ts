import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compositionProblem } from '../src/composition-problem.ts';

describe('Before a composition is built', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-composition-'));
    writeFileSync(
      join(folder, 'tandem.config.ts'),
      "import { notes } from 'gent-notes/server';\nimport plan from '@gent/plan';\nexport default [notes, plan];\n",
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const dependOn = (...names: readonly string[]) =>
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])) }),
    );

  test('nothing is said when the package.json beside it names all that it imports', () => {
    dependOn('gent-notes', '@gent/plan', 'zod');
    expect(compositionProblem(folder)).toBeUndefined();
  });

  test('one line names the package that is not there, and what to do', () => {
    dependOn('@gent/plan');
    expect(compositionProblem(folder)).toBe(
      'tandem.config.ts imports "gent-notes", and the package.json beside it does not name it. Add "gent-notes" to its dependencies, then run: npx -y pnpm@12 install',
    );
  });
});
