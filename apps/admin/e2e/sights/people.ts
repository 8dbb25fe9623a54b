import { visit } from '@tandem/tooling-browser';
import { pageAt } from './sight.ts';
import type { Sight } from './sight.ts';

const list = '/c/bruxelles/people';

/** People: the list, the form, the file. */
export const people: readonly Sight[] = [
  pageAt('people', 'social-worker', () => list),
  pageAt('people, none found', 'social-worker', () => `${list}?search=nobody-of-this-name`),
  pageAt('people, archived', 'social-worker', () => `${list}?status=archived`),
  {
    name: 'a new person with mistakes',
    who: 'social-worker',
    show: async ({ page, say }) => {
      await visit(page, `${list}/new`);
      await page.getByRole('textbox', { name: say('people', 'field.birth') }).fill('31/02/1990');
      await page.getByRole('textbox', { name: say('people', 'field.national-number') }).fill('123');
      await page.getByRole('button', { name: say('people', 'form.save') }).click();
      await page.getByRole('link', { name: say('people', 'field.birth') }).waitFor();
    },
  },
  {
    name: 'a person’s file, with the national number shown',
    who: 'social-worker',
    show: async ({ page, say, addresses }) => {
      await visit(page, addresses.person);
      await page.getByRole('button', { name: say('people', 'person.number.show') }).click();
      await page.getByRole('button', { name: say('people', 'person.number.hide') }).waitFor();
    },
  },
  pageAt('a person’s file, read only', 'auditor', ({ person }) => person),
  pageAt('changing a person’s file', 'social-worker', ({ person }) => `${person}/edit`),
];
