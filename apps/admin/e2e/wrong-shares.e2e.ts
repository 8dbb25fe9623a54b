import { expectAccessible, visit } from '@tandem/tooling-browser';
import { expectKept, openSection, unfold } from './dutch-form.ts';
import { expect, test } from './staff.ts';
import { write } from './workshops-form.ts';

test('shares that make 99.99 % are told at their line, and nothing is published until they are whole', async ({
  as,
}) => {
  const page = await as('coordinator of Antwerp');
  const lines = page.getByRole('group', { name: 'Regels' });
  const shares = lines.getByRole('group', { name: 'Aandelen' });
  const share = shares.getByRole('textbox', { name: 'Aandeel' });
  const amif = 'AMIF, Fonds voor asiel, migratie en integratie';
  const unequal = 'De aandelen zijn samen 99,99 % en moeten 100 % zijn. Verbeter een aandeel.';
  const problems = page.getByRole('group', { name: '1 probleem verhindert de publicatie' });

  await visit(page, '/c/antwerpen/p/amie/configuration/project');
  await openSection(page, 'Financiering');
  await unfold(lines, 'Personeel');
  await unfold(shares, amif);
  await expect(share).toHaveValue('75,00');

  await test.step('a hundredth of a percent is missing', async () => {
    await write(share, '74,99');
    await expectKept(page);
    await expect(shares).toHaveAccessibleDescription(new RegExp(unequal));
    await expect(problems.getByRole('link', { name: unequal })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('publishing leads to the shares, also when their line and their section are folded', async () => {
    await unfold(lines, 'Personeel');
    await page.getByRole('button', { name: 'Alle onderdelen dichtklappen' }).press('Enter');
    await expect(
      page.getByRole('main').getByRole('button', { name: 'Financiering', exact: true }),
    ).toHaveAccessibleDescription(/1 blokkering/);
    await expect(shares).toBeHidden();
    await page.getByRole('textbox', { name: 'Waarom deze wijziging?' }).focus();
    await page.keyboard.type('Het fonds betaalt minder');
    await page.getByRole('button', { name: /^Revisie \d+ publiceren$/ }).press('Enter');
    await expect(shares).toBeVisible();
    await expect(shares.locator(':focus')).toHaveCount(1);
    await expect(page.getByText('is gepubliceerd.')).toBeHidden();
  });

  await test.step('whole again, nothing stands in the way', async () => {
    await unfold(shares, amif);
    await write(share, '75');
    await expectKept(page);
    await expect(problems).toBeHidden();
    await expect(shares).not.toHaveAccessibleDescription(new RegExp(unequal));
    await page.getByRole('button', { name: 'Ontwerp weggooien' }).press('Enter');
    await expect(page.getByText('Het ontwerp is weggegooid.')).toBeVisible();
  });
});
