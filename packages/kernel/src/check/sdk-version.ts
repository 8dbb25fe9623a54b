import semver from 'semver';
import type { CheckProblem } from './problem.ts';

/** The version of the contract language that this kernel hosts. */
export const sdkVersion = '0.1.0';

interface Tagged {
  readonly $$type: string;
  readonly contractVersion: string;
  readonly sdk: string;
}

/** Whether this server speaks the language a module or a project was written in. */
export function languageProblems(
  written: Tagged,
  tag: string,
  at: Omit<CheckProblem, 'what' | 'why' | 'mend'>,
): CheckProblem[] {
  const why = 'It may ask for what this server does not have.';
  const mend = 'Install the version of it made for this server.';
  // The tag is checked although the compiler knows it: a package from outside was compiled with an SDK of its own.
  if (written.$$type !== tag || written.contractVersion !== 'v1') {
    const what = `It is "${written.$$type}" ${written.contractVersion}; this server reads "${tag}" v1.`;
    return [{ ...at, what, why, mend }];
  }
  if (written.sdk === '*' || semver.satisfies(sdkVersion, written.sdk, { includePrerelease: true })) return [];
  return [{ ...at, what: `It needs SDK ${written.sdk}; this server has ${sdkVersion}.`, why, mend }];
}
