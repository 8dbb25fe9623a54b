import type { Centre } from '@tandem/kernel';
import type { Accounts } from '@tandem/server';
import { CommandProblem } from './problem.ts';

/** @throws CommandProblem when there is no such centre, naming those that there are. */
export async function findCentre(accounts: Accounts, slug: string): Promise<Centre> {
  const centres = await accounts.centres();
  const centre = centres.find((one) => one.slug === slug);
  if (centre) return centre;
  throw new CommandProblem(`There is no centre "${slug}".`, oneOf(centres, 'Make it: tandem centre add --help'));
}

/** What to choose from, or how to make the first one. */
export const oneOf = (known: readonly { readonly slug: string }[], ifNone: string): string =>
  known.length === 0 ? ifNone : `Name one of: ${known.map(({ slug }) => slug).join(', ')}.`;
