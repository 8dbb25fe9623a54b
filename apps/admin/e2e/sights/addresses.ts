import { visit } from '@tandem/tooling-browser';
import type { Locator, Page } from '@tandem/tooling-browser';

/** Addresses with an id in them, which differ from one start to the next. */
export interface Addresses {
  readonly person: string;
  readonly edition: string;
  readonly session: string;
}

/** Finds them the way people do: by the links that lead there. */
export async function findAddresses(page: Page): Promise<Addresses> {
  const behind = async (link: Locator): Promise<string> => (await link.getAttribute('href')) ?? '';
  await visit(page, '/c/bruxelles');
  const session = await behind(page.getByRole('link', { name: 'Groupe du matin', exact: true }));
  await visit(page, '/c/bruxelles/p/moveup/workshops');
  const edition = await behind(page.getByRole('link', { name: 'Groupe du matin', exact: true }));
  await visit(page, '/c/bruxelles/people');
  const person = await behind(page.getByRole('link', { name: 'Gabarit Mohammed' }));
  return { person, edition, session };
}
