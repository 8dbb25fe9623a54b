import { fileURLToPath } from 'node:url';
import { visit } from '@tandem/tooling-browser';
import { withoutDraft } from './api.ts';
import { expectArrived, expectMark, openToday, tap } from './session-list.ts';
import { expect, test } from './staff.ts';
import { expectSaved, workshopsForm, write } from './workshops-form.ts';

/** Where the README and the documentation find their pictures. */
const picture = (name: string): string => fileURLToPath(new URL(`../../../docs/images/${name}.png`, import.meta.url));

test('the configuration of workshops, with a draft', async ({ as, tandem }) => {
  const page = await as('coordinator', { viewport: { width: 1280, height: 960 }, colorScheme: 'light' });
  await withoutDraft(page, tandem.url);
  await visit(page, workshopsForm);
  const title = page.getByRole('group', { name: 'Nom montré aux participants' });
  await write(title.getByRole('textbox', { name: 'FR' }), 'Ateliers de la semaine');
  await write(title.getByRole('textbox', { name: 'NL' }), 'Workshops van de week');
  await write(page.getByRole('textbox', { name: 'Places par groupe' }), '14');
  await write(page.getByRole('textbox', { name: 'Heures par semaine avec prof de langue' }), '12');
  await page.getByRole('textbox', { name: 'Pourquoi ce changement ?' }).fill('Deux personnes attendent une place');
  await expectSaved(page);
  await expect(page.getByRole('complementary')).toContainText('3 changements');
  await page.getByRole('heading', { level: 1 }).click();
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: picture('configuration') });
  await withoutDraft(page, tandem.url);
});

test('the attendance list on a tablet', async ({ as }) => {
  const page = await as('trainer', {
    viewport: { width: 820, height: 1180 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'light',
  });
  await openToday(page, 'Groupe du matin');
  for (const name of ['Amadou Exemple', 'Gaëlle Gabarit', 'Mohammed Gabarit', 'Nadia Maquette', 'Koen Spécimen'])
    await tap(page, name, 'Présent·e');
  await tap(page, 'Cédric Factice', 'En retard');
  await tap(page, 'Gebre Gabarit', 'Justifiée');
  await tap(page, 'Chantal Oefening', 'Absent·e');
  await expectMark(page, 'Chantal Oefening', 'Absent·e');
  await expectArrived(page);
  // What was tapped last shines for a moment.
  await page.getByRole('heading', { level: 1 }).tap();
  await page.screenshot({ path: picture('attendance') });
});
