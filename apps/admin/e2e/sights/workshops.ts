import { visit } from '@tandem/tooling-browser';
import { pageAt } from './sight.ts';
import type { Looking, Sight } from './sight.ts';

const workshops = '/c/bruxelles/p/moveup/workshops';
const newEdition = `${workshops}/editions/new`;

const lines = ({ page, say }: Looking) =>
  page.getByRole('list', { name: say('workshops', 'attendance.people') }).getByRole('listitem');
const note = (at: Looking, position: number, mark: string) =>
  lines(at)
    .nth(position)
    .getByText(at.say('workshops', `mark.${mark}`), { exact: true })
    .click();

/** The attendance list with one of each mark. */
async function withMarks(at: Looking): Promise<void> {
  await visit(at.page, at.addresses.session);
  for (const [position, mark] of ['present', 'late', 'excused', 'unexcused'].entries()) await note(at, position, mark);
  await at.page.getByRole('combobox').waitFor();
}

/** Groups, sessions, attendance. */
export const workshopSights: readonly Sight[] = [
  pageAt('groups', 'coordinator', () => workshops),
  {
    name: 'a new group with mistakes',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await visit(page, newEdition);
      await page.getByRole('button', { name: say('workshops', 'edition.form.save') }).click();
      await page.getByRole('link', { name: say('workshops', 'edition.form.title') }).waitFor();
    },
  },
  pageAt('a group', 'coordinator', ({ edition }) => edition),
  pageAt('a new session', 'coordinator', ({ edition }) => `${edition}/sessions/new`),
  pageAt('sessions of the day', 'trainer', () => `${workshops}/sessions`),
  pageAt('a day without sessions', 'trainer', () => `${workshops}/sessions?date=2026-01-01`),
  { name: 'attendance with one of each mark', who: 'trainer', show: withMarks },
  {
    name: 'attendance without network',
    who: 'trainer',
    show: async (at) => {
      await withMarks(at);
      await note(at, 4, 'unexcused');
      await at.page.context().setOffline(true);
      await note(at, 4, 'present');
      await at.page.getByText(at.say('workshops', 'attendance.waiting')).waitFor();
    },
  },
  {
    name: 'enrolling somebody',
    who: 'trainer',
    show: async ({ page, say, addresses }) => {
      await visit(page, addresses.session);
      await page.getByRole('button', { name: say('workshops', 'attendance.enrol') }).click();
      await page.getByRole('searchbox').fill('specimen');
      await page.getByRole('button', { name: 'Spécimen' }).first().waitFor();
    },
  },
  pageAt('attendance, read only', 'auditor', ({ session }) => session),
];
