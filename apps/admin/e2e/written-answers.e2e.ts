import { expectAccessible, reload, visit } from '@tandem/tooling-browser';
import { expectKept, openSection, unfold } from './dutch-form.ts';
import { expect, test } from './staff.ts';
import { write } from './workshops-form.ts';

test('an amount, a month and a choice among one’s own lines are read as they are written', async ({ as }) => {
  const page = await as('coordinator of Antwerp');
  const changes = page.getByRole('complementary');
  const sources = page.getByRole('group', { name: 'Bronnen' });
  const lines = page.getByRole('group', { name: 'Regels' });
  const amount = lines.getByRole('textbox', { name: 'Bedrag' });
  const shares = lines.getByRole('group', { name: 'Aandelen' });
  const source = shares.getByRole('combobox', { name: 'Bron' });
  const federal = 'POD Maatschappelijke Integratie';

  await visit(page, '/c/antwerpen/p/amie/configuration/project');
  await openSection(page, 'Financiering');
  await unfold(lines, 'Personeel');

  await test.step('an amount is read with its points and comma, and told in euros', async () => {
    await write(amount, '57.042,5');
    await amount.press('Tab');
    await expectKept(page);
    await expect(changes.getByRole('insertion')).toContainText(/57\.042,50/);
    await expect(amount).not.toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('what is no amount stays as it was written, and says so', async () => {
    await write(amount, '12,345');
    await expectKept(page);
    await expect(amount).toHaveAttribute('aria-invalid', 'true');
    await expect(amount).toHaveValue('12,345');
    await amount.fill('');
    await expectKept(page);
    await expect(amount).not.toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('a share names one of the sources above, by the name that it has now', async () => {
    await unfold(shares, federal);
    await expect(source.getByRole('option', { selected: true })).toHaveText(federal);
    await unfold(sources, federal);
    await write(sources.getByRole('textbox', { name: 'NL' }).first(), 'POD MI');
    await expectKept(page);
    await expect(source.getByRole('option', { selected: true })).toHaveText('POD MI');
  });

  await test.step('a source that is gone is still named, and comes back', async () => {
    await sources.getByRole('button', { name: 'POD MI verwijderen' }).press('Enter');
    await expect(source.getByRole('option', { selected: true })).toHaveText(`${federal} (bestaat niet meer)`);
    await expectKept(page);
    await expectAccessible(page);
    await sources.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
    await expect(source.getByRole('option', { selected: true })).toHaveText('POD MI');
  });

  await test.step('a month is chosen and its year written; the end comes after the start', async () => {
    await openSection(page, 'Programma');
    const editions = page.getByRole('group', { name: 'Edities', exact: false });
    await editions.getByRole('button', { name: 'Regel toevoegen' }).last().press('Enter');
    await editions.getByRole('button', { name: 'Toevoegen: Maanden, als de dagen niet bekend zijn' }).press('Enter');
    const [from, to] = [
      editions.getByRole('group', { name: 'Van' }),
      editions.getByRole('group', { name: 'Tot en met' }),
    ];
    await from.getByRole('combobox', { name: 'Maand' }).selectOption('maart');
    await write(from.getByRole('textbox', { name: 'Jaar' }), '2026');
    await to.getByRole('combobox', { name: 'Maand' }).selectOption('januari');
    await write(to.getByRole('textbox', { name: 'Jaar' }), '2026');
    await expectKept(page);
    await expect(to).toHaveAccessibleDescription(/einde/);
    await to.getByRole('combobox', { name: 'Maand' }).selectOption('juni');
    await expectKept(page);
    await expect(to).not.toHaveAccessibleDescription(/einde/);
    await reload(page);
    await unfold(editions, 'Regel 1');
    await expect(from.getByRole('combobox', { name: 'Maand' })).toHaveValue('03');
    await expect(from.getByRole('textbox', { name: 'Jaar' })).toHaveValue('2026');
  });

  await page.getByRole('button', { name: 'Ontwerp weggooien' }).press('Enter');
  await expect(page.getByText(/^Het ontwerp is weggegooid\./)).toBeVisible();
});
