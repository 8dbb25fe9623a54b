import { expectAccessible, expectNoOverflow, visit } from '@tandem/tooling-browser';
import { expect, staff, test } from './staff.ts';

const members = '/c/bruxelles/settings/members';

test('an administrator gives a member a role and takes it back, by keyboard, and both apply at once', async ({
  as,
}) => {
  const page = await as('administrator');
  const theirs = await as('auditor');
  const { name } = staff.auditor;
  const save = page.getByRole('button', { name: 'Enregistrer les droits' });
  const trainer = page.getByRole('checkbox', { name: 'Formation' });

  await test.step('from the settings to the member', async () => {
    await visit(page, '/c/bruxelles/settings');
    await page.getByRole('main').getByRole('link', { name: 'Membres' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Membres');
    const row = page.getByRole('list', { name: 'Membres' }).getByRole('listitem').filter({ hasText: name });
    await expect(row).toContainText('Contrôle');
    await expect(row).toContainText('tous les projets');
    await expectAccessible(page);
    await row.getByRole('link', { name }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(trainer).toHaveAccessibleDescription('Anime les ateliers : séances, inscriptions, présences.');
    await expectAccessible(page);
  });

  await test.step('without a role it is not saved, and the way to the question is shown', async () => {
    await page.getByRole('checkbox', { name: 'Contrôle' }).press('Space');
    await save.press('Enter');
    const summary = page.getByRole('group', { name: '1 réponse à corriger' });
    await expect(summary).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('checkbox', { name: 'Contrôle' }).press('Space');
  });

  await test.step('a role more opens at once what was closed', async () => {
    await visit(theirs, '/c/bruxelles');
    const newPerson = () => visit(theirs, '/c/bruxelles/people/new');
    await newPerson();
    await expect(theirs.getByRole('heading', { name: 'Cette page n’est pas pour votre rôle' })).toBeVisible();
    await trainer.press('Space');
    await page.getByRole('checkbox', { name: 'Travail social' }).press('Space');
    await save.press('Enter');
    await expect(page.getByText(`Les droits de ${name} sont enregistrés.`)).toBeVisible();
    await newPerson();
    await expect(theirs.getByRole('heading', { name: 'Cette page n’est pas pour votre rôle' })).toHaveCount(0);
  });

  await test.step('what is ticked and not saved is asked about before leaving', async () => {
    await page.getByRole('checkbox', { name: 'Coordination' }).press('Space');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('link', { name: 'Aujourd’hui' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.getByRole('checkbox', { name: 'Coordination' }).press('Space');
  });

  await test.step('taken back, it closes at once', async () => {
    await trainer.press('Space');
    await page.getByRole('checkbox', { name: 'Travail social' }).press('Space');
    // What was said of the first change may still stand there.
    const kept = page.waitForResponse(/core\.member\.change/);
    await save.press('Enter');
    await kept;
    await visit(theirs, '/c/bruxelles/people/new');
    await expect(theirs.getByRole('heading', { name: 'Cette page n’est pas pour votre rôle' })).toBeVisible();
  });
});

test('the last administrator stays, and is told why', async ({ as }) => {
  const page = await as('administrator');
  await visit(page, members);
  await page.getByRole('main').getByRole('link', { name: staff.administrator.name }).press('Enter');
  await page.getByRole('button', { name: 'Retirer l’accès', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Retirer l’accès de ${staff.administrator.name} ?` });
  await expect(dialog).toContainText('C’est votre propre accès');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: `Retirer l’accès de ${staff.administrator.name}` }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Ce membre est le dernier à pouvoir administrer le centre.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Retirer l’accès', exact: true })).toBeFocused();
});

test('a coordinator reads who works here and what each role may do, and changes nothing', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, members);
  await page.getByRole('main').getByRole('link', { name: staff.trainer.name }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(staff.trainer.name);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await page.getByRole('link', { name: 'Ce que chaque rôle permet' }).press('Enter');
  const region = page.getByRole('region', { name: 'Droits par rôle' });
  const row = region
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Publier la configuration' }) });
  await expect(row.getByRole('cell')).toHaveText(['non', 'oui', 'non', 'non', 'non', 'non']);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(page);
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await expectAccessible(page);
});

test('the palette leads to the members; who may not see them does not meet them', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('membres');
  await expect(page.getByRole('option', { name: /Membres/ }).first()).toBeVisible();
  const trainer = await as('trainer');
  await visit(trainer, members);
  await expect(trainer.getByRole('heading', { name: 'Cette page n’est pas pour votre rôle' })).toBeVisible();
});
