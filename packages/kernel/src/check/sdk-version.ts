import semver from 'semver';
import type { CheckProblem } from './problem.ts';

/** The version of the contract language that this kernel hosts. */
export const sdkVersion = '0.1.0';
/** The form in which a contract, a project or a replacement is handed over; it only changes when an old one could not be read. */
const contractVersion = 1;

export const contractTag = '@tandem/contract';
export const projectTag = '@tandem/project';

interface Tagged {
  readonly $$type: string;
  readonly contractVersion: string;
}

type Said = Pick<CheckProblem, 'what' | 'why' | 'mend'>;

/** What is wrong with the tag of something that was made with another copy of the SDK, if anything is. */
export function foreignTag(written: Tagged, tag: string): Said | undefined {
  // Checked although the compiler knows it: a package from outside was compiled with an SDK of its own.
  if (written.$$type === tag && written.contractVersion === `v${contractVersion}`) return undefined;
  const what = `It is "${written.$$type}" ${written.contractVersion}; this server reads "${tag}" v${contractVersion}.`;
  const version = Number(/^v(\d+)$/.exec(written.contractVersion)?.[1] ?? Number.NaN);
  if (written.$$type === tag && version > contractVersion) {
    const why = 'It was made for a newer server, and may ask for what this one does not have.';
    return { what, why, mend: 'Update this server, or install an earlier version of it.' };
  }
  return { what, why: 'This server cannot read it.', mend: 'Install the version of it made for this server.' };
}

/** Whether this server speaks the language a module or a project was written in. */
export function languageProblems(
  written: Tagged & { readonly sdk: string },
  tag: string,
  at: Omit<CheckProblem, 'what' | 'why' | 'mend'>,
): CheckProblem[] {
  const foreign = foreignTag(written, tag);
  if (foreign) return [{ ...at, ...foreign }];
  if (written.sdk === '*' || semver.satisfies(sdkVersion, written.sdk, { includePrerelease: true })) return [];
  const what = `It needs SDK ${written.sdk}; this server has ${sdkVersion}.`;
  const why = 'It may ask for what this server does not have.';
  return [{ ...at, what, why, mend: 'Install the version of it made for this server.' }];
}
