import type { APIResponse, Page } from '@tandem/tooling-browser';
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

/** Publishes the draft of MOVE'UP as it is, past the pages. */
export async function publishDraft(page: Page, origin: string, reason: string): Promise<void> {
  const { version } = await ask<{ readonly version: number }>(page, 'core.configuration.check', { project: 'moveup' });
  await change(page, origin, 'core.configuration.publish', { project: 'moveup', version, reason });
}

/** What the API answers to a question of whoever is signed in on `page`. */
export async function ask<Answer>(page: Page, procedure: string, input: object): Promise<Answer> {
  const question = `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  return answered(await page.request.get(question, { headers: { 'tandem-centre': 'bruxelles' } }));
}

/** The same for a question that is too long for an address. */
export async function askAtLength<Answer>(page: Page, origin: string, procedure: string, input: object) {
  const headers = { origin, 'tandem-centre': 'bruxelles' };
  return answered<Answer>(await page.request.post(`/api/trpc/${procedure}`, { headers, data: input }));
}

async function answered<Answer>(answer: APIResponse): Promise<Answer> {
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

/** What MOVE'UP's workshops have in use for a setting: stories before may have published another value. */
export async function inUse(page: Page, setting: string): Promise<number> {
  const { value } = await ask<{ readonly value: Readonly<Record<string, number>> }>(page, 'core.configuration.read', {
    project: 'moveup',
    chain: 'workshops',
  });
  const found = value[setting];
  if (found === undefined) throw new Error(`The workshops have no setting "${setting}".`);
  return found;
}
