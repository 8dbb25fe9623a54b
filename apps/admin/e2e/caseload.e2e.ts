import { expectAccessible, visit } from '@tandem/tooling-browser';
import { expectKept, openSection, publishInDutch, unfold } from './dutch-form.ts';
import { expect, test } from './staff.ts';
import { write } from './workshops-form.ts';

test('the coordinator of Antwerp lowers the caseload and sees places fall, by keyboard', async ({ as }) => {
  const page = await as('coordinator of Antwerp');
  const main = page.getByRole('main');
  const team = main.getByRole('region', { name: 'Team' });
  const cap = page.getByRole('textbox', { name: 'Personen per voltijdse, hoogstens' });
  const elsewhere = page.getByRole('group', { name: 'Tijd voor iets anders' });
  const backToProject = () => visit(page, '/c/antwerpen/p/amie');

  await test.step('two full-time posts of 25 people are 50 places', async () => {
    await backToProject();
    await expect(team.getByText('50 plaatsen')).toBeVisible();
    await expect(team).toContainText('25 personen per voltijdse × 2 VTE');
    await expect(team).toContainText('Overeenkomst met het OCMW van Mortsel: 0,2 VTE, niet afgetrokken');
  });

  await test.step('25 becomes 20, with a reason', async () => {
    await main.getByRole('link', { name: 'Configureren' }).press('Enter');
    await main.getByRole('list', { name: 'Delen' }).getByRole('link', { name: 'Het project' }).press('Enter');
    await openSection(page, 'Team');
    await expect(cap).toHaveValue('25');
    await write(cap, '20');
    await expectKept(page);
    const change = page.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Personen per voltijdse' });
    await expect(change.getByRole('deletion')).toContainText('25');
    await expect(change.getByRole('insertion')).toContainText('20');
    await publishInDutch(page, 2, 'Iedereen heeft meer tijd nodig');
  });

  await test.step('40 places are left', async () => {
    await backToProject();
    await expect(team.getByText('40 plaatsen')).toBeVisible();
    await expect(team).toContainText('20 personen per voltijdse × 2 VTE');
    await expect(team).not.toContainText('50 plaatsen');
  });

  await test.step('the time for Mortsel is taken out: 36', async () => {
    await visit(page, '/c/antwerpen/p/amie/configuration/project');
    await unfold(elsewhere, 'Mortsel');
    await elsewhere.getByRole('switch', { name: 'Aftrekken van de plaatsen' }).press('Space');
    await expectKept(page);
    await publishInDutch(page, 3, 'Wie in Mortsel werkt, begeleidt hier niemand');
    await backToProject();
    await expect(team.getByText('36 plaatsen')).toBeVisible();
    await expect(team).toContainText('20 personen per voltijdse × 1,8 VTE');
    await expect(team).toContainText('Overeenkomst met het OCMW van Mortsel: 0,2 VTE afgetrokken');
    await expectAccessible(page);
  });

  await test.step('the history tells both reasons', async () => {
    await visit(page, '/c/antwerpen/p/amie/configuration/history');
    await expect(main).toContainText('Iedereen heeft meer tijd nodig');
    await expect(main).toContainText('Wie in Mortsel werkt, begeleidt hier niemand');
    await expect(main).toContainText('Lotte Voorbeeld');
  });
});
