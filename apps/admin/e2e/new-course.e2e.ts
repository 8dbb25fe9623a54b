import { expectAccessible, visit } from '@tandem/tooling-browser';
import { expectKept, openSection, publishInDutch, unfold } from './dutch-form.ts';
import { expect, test } from './staff.ts';
import { write } from './workshops-form.ts';

const course = '/c/brugge/p/uitstraling-voor-moeders';

test('the coordinator of Bruges makes a shorter course out of Uitstraling, and publishes it', async ({ as }) => {
  const page = await as('coordinator of Bruges');
  const main = page.getByRole('main');
  const weeks = page.getByRole('group', { name: 'Duur van een editie' });
  const blocks = page.getByRole('group', { name: 'Blokken van weken' });
  const last = blocks.getByRole('textbox', { name: 'Tot week' });
  const programme = main.getByRole('table');

  await test.step('Uitstraling is copied, its modules planned', async () => {
    await visit(page, '/c/brugge/p/uitstraling/configuration');
    await page.getByRole('link', { name: 'Uitstraling kopiëren' }).press('Enter');
    await page.getByRole('textbox', { name: 'NL' }).fill('Uitstraling voor moeders');
    await expect(page.getByRole('textbox', { name: 'Naam in het adres' })).toHaveValue('uitstraling-voor-moeders');
    await page.getByRole('textbox', { name: 'Waarom dit project?' }).fill('Moeders vragen een kortere reeks');
    await page.getByRole('button', { name: 'Kopie maken' }).press('Enter');
    await expect(page.getByText('De kopie is klaar.')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${course}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uitstraling voor moeders');
    await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toContainText('Uitstraling voor moeders');
  });

  await test.step('its programme is that of Uitstraling, eleven weeks', async () => {
    await main.getByRole('link', { name: 'Programma' }).press('Enter');
    await expect(main).toContainText('11 weken');
    await expect(programme.getByRole('rowheader', { name: '2 – 11' })).toBeVisible();
  });

  await test.step('eight weeks are too few for its last block, which says so', async () => {
    await visit(page, `${course}/configuration/project`);
    await openSection(page, 'Programma');
    await write(weeks.getByRole('textbox', { name: 'Minstens' }), '8');
    await write(weeks.getByRole('textbox', { name: 'Hoogstens' }), '8');
    await expectKept(page);
    await unfold(blocks, 'In groep');
    await expect(last).toHaveAccessibleDescription(/Het blok gaat verder dan de laatste week van de editie/);
    await write(last, '8');
    await expectKept(page);
    await expect(last).not.toHaveAccessibleDescription(/Het blok gaat verder/);
    await publishInDutch(page, 2, 'Acht weken passen tussen twee schoolvakanties');
  });

  await test.step('the programme shows the new weeks', async () => {
    await visit(page, course);
    await main.getByRole('link', { name: 'Programma' }).press('Enter');
    await expect(main).toContainText('8 weken');
    await expect(programme.getByRole('rowheader', { name: '2 – 8' })).toBeVisible();
    await expect(programme.getByRole('rowheader', { name: '2 – 11' })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('Uitstraling itself stays as it was', async () => {
    await visit(page, '/c/brugge/p/uitstraling/projects/programme');
    await expect(main).toContainText('11 weken');
    await expect(programme.getByRole('rowheader', { name: '2 – 11' })).toBeVisible();
  });
});
