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
