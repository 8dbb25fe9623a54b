import type { Page } from '@tandem/tooling-browser';
import { expect } from './staff.ts';

/** A change made past the pages, by whoever is signed in on `page`: what happened before a story, or beside it. */
export async function change(page: Page, origin: string, procedure: string, input: object): Promise<void> {
  const headers = { origin, 'tandem-centre': 'bruxelles' };
  const answer = await page.request.post(`/api/trpc/${procedure}`, { headers, data: input });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** Begins with what is published: gives up a draft that another story may have left. */
export const withoutDraft = (page: Page, origin: string): Promise<void> =>
  change(page, origin, 'core.configuration.discard', { project: 'moveup' });

/** What the API answers to a question of whoever is signed in on `page`. */
export async function ask<Answer>(page: Page, procedure: string, input: object): Promise<Answer> {
  // As a body: a question can be too long for an address.
  const headers = { 'tandem-centre': 'bruxelles', origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/api/trpc/${procedure}`, { headers, data: input });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { readonly result: { readonly data: Answer } }).result.data;
}

/** The number of the revision of MOVE'UP that is in use. */
export async function publishedAs(page: Page): Promise<number> {
  const [latest] = await ask<readonly { readonly number: number }[]>(page, 'core.configuration.history', {
    project: 'moveup',
  });
  return latest?.number ?? 0;
}
