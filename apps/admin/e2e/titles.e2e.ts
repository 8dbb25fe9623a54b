import { visit } from '@tandem/tooling-browser';
import { openToday } from './session-list.ts';
import { expect, test } from './staff.ts';

test('a tab says whose file it shows, and so does the way back', async ({ as }) => {
  const page = await as('social-worker');
  await visit(page, '/c/bruxelles/people?search=gabarit');
  await page.getByRole('link', { name: 'Gabarit Mohammed' }).click();
  await expect(page).toHaveTitle('Mohammed Gabarit · Personnes · Tandem');
  const way = page.getByRole('navigation', { name: 'Fil d’Ariane' });
  await expect(way.getByText('Mohammed Gabarit')).toHaveAttribute('aria-current', 'page');

  await page.getByRole('link', { name: 'Modifier' }).click();
  await expect(page).toHaveTitle('Modifier le dossier · Mohammed Gabarit · Personnes · Tandem');
  await way.getByRole('link', { name: 'Mohammed Gabarit' }).click();
  await expect(page.getByRole('heading', { name: 'Mohammed Gabarit' })).toBeVisible();
});

test('two lists of attendance are two tabs with two names', async ({ as }) => {
  const page = await as('trainer');
  await openToday(page, 'Groupe du matin');
  await expect(page).toHaveTitle(/^Groupe du matin, séance \d+ sur \d+ · .+ · MOVE’UP · Tandem$/);
});
