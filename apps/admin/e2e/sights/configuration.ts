import { visit } from '@tandem/tooling-browser';
import { change, publishDraft, publishedAs, withoutDraft } from '../api.ts';
import { workshopsForm, write } from '../workshops-form.ts';
import { pageAt } from './sight.ts';
import type { Looking, Sight } from './sight.ts';

const parts = '/c/bruxelles/p/moveup/configuration';
const late = ({ page, say }: Looking) =>
  page.getByRole('textbox', { name: say('workshops', 'configuration.late-minutes') });

/** Edits the draft as a colleague does elsewhere. */
const elsewhere = ({ page, origin }: Looking, ...edits: readonly object[]) =>
  change(page, origin, 'core.configuration.edit', { project: 'moveup', chain: 'workshops', edits });

/** What an earlier sight wrote and could not save would come back: the browser keeps it. Forgotten outside the form, which would write it again. */
async function nothingUnsaved({ page, origin }: Looking): Promise<void> {
  await page.goto(`${origin}/icon.svg`);
  await page.evaluate('localStorage.clear()');
}

/** A draft with something of everything: changes, a new line without a translation, a number that is too small. */
async function withDraft(at: Looking): Promise<void> {
  await nothingUnsaved(at);
  await withoutDraft(at.page, at.origin);
  await elsewhere(
    at,
    { path: '/halfDaysPerWeek', before: 10, value: 0 },
    { path: '/lifeDomains/online', value: { key: 'online', name: { fr: 'Démarches en ligne' } } },
  );
  await visit(at.page, workshopsForm);
}

/** A second revision, of places that the other sights leave alone. */
async function withRevision({ page, origin }: Looking): Promise<void> {
  if ((await publishedAs(page)) > 1) return;
  await withoutDraft(page, origin);
  const edits = [
    { path: '/individualEvaluationWeeks', before: 13, value: 12 },
    { path: '/lifeDomains/travel', value: { key: 'travel', name: { fr: 'Trajets', nl: 'Vervoer', en: 'Travel' } } },
  ];
  await change(page, origin, 'core.configuration.edit', { project: 'moveup', chain: 'workshops', edits });
  await publishDraft(page, origin, 'Beaucoup viennent de loin');
}

/** The configuration, with and without a draft. */
export const configuration: readonly Sight[] = [
  pageAt('configuration', 'coordinator', () => parts),
  pageAt('configuration of the project', 'coordinator', () => `${parts}/project`),
  pageAt('history of the configuration', 'coordinator', () => `${parts}/history`),
  pageAt('a revision', 'coordinator', () => `${parts}/history/1`),
  {
    name: 'a revision and what it changed',
    who: 'coordinator',
    show: async (at) => {
      await withRevision(at);
      await visit(at.page, `${parts}/history/2`);
    },
  },
  {
    name: 'going back to a revision',
    who: 'coordinator',
    show: async (at) => {
      const { page, say } = at;
      await withRevision(at);
      await visit(page, `${parts}/history/1/roll-back`);
      await page.getByRole('main').locator('button[type=submit]').click();
      await page.getByText(say('admin', 'publish.reason.missing')).waitFor();
    },
  },
  pageAt('configuration, read only', 'auditor', () => workshopsForm),
  { name: 'configuration with a draft and problems', who: 'coordinator', show: withDraft },
  {
    name: 'parts of a configuration with a draft',
    who: 'coordinator',
    show: async (at) => {
      await withDraft(at);
      await visit(at.page, parts);
    },
  },
  {
    name: 'a draft given up',
    who: 'coordinator',
    show: async (at) => {
      const { page, say } = at;
      await withDraft(at);
      await page.getByRole('button', { name: say('admin', 'discard.button') }).click();
      await page.getByText(say('admin', 'discard.done')).waitFor();
    },
  },
  {
    name: 'two people in one field',
    who: 'coordinator',
    show: async (at) => {
      await withDraft(at);
      await elsewhere(at, { path: '/lateMinutes', before: 15, value: 20 });
      await write(late(at), '30');
      await at.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a draft that cannot be saved',
    who: 'coordinator',
    show: async (at) => {
      await withDraft(at);
      await at.page.context().setOffline(true);
      await write(late(at), '30');
      await at.page.getByRole('alert').waitFor();
    },
  },
];
