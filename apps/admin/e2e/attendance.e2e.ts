import { reload, visit } from '@tandem/tooling-browser';
import { expectArrived, expectMark, line, lines, openToday, tap } from './session-list.ts';
import { expect, test } from './staff.ts';

const morning = 'Groupe du matin';
const afternoon = 'Groupe de l’après-midi';

test.describe('Attendance on a tablet', { tag: '@tablet' }, () => {
  test('a trainer enrols somebody, notes who is there, and closes the list', async ({ as }) => {
    const page = await as('trainer');
    const tally = page.getByRole('list', { name: 'Total' }).getByRole('listitem');
    await openToday(page, morning);
    await expect(lines(page)).toHaveCount(11);

    await test.step('somebody new came in: found by name and enrolled', async () => {
      await page.getByRole('button', { name: 'Inscrire' }).tap();
      const dialog = page.getByRole('dialog', { name: 'Inscrire une personne' });
      await dialog.getByRole('searchbox', { name: 'Nom ou prénom' }).fill('zahra');
      await dialog.getByRole('button', { name: 'Inscrire Zahra De Proef' }).tap();
      await expect(page.getByText('Zahra De Proef a une place.')).toBeVisible();
      await expect(lines(page)).toHaveCount(12);
    });

    await test.step('twelve people are in sight, upright and lying', async () => {
      for (const [width, height] of [
        [1024, 768],
        [768, 1024],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const one of await lines(page).all()) await expect(one).toBeInViewport({ ratio: 1 });
        const last = await lines(page).last().boundingBox();
        const foot = await page.getByRole('contentinfo').boundingBox();
        expect((last?.y ?? 0) + (last?.height ?? 0), 'the foot covers nobody').toBeLessThanOrEqual((foot?.y ?? 0) + 1);
      }
      await page.setViewportSize({ width: 820, height: 1180 });
    });

    await test.step('one tap a person', async () => {
      await tap(page, 'Amadou Exemple', 'Présent·e');
      await tap(page, 'Cédric Factice', 'En retard');
      await tap(page, 'Gaëlle Gabarit', 'Justifiée');
      await tap(page, 'Gebre Gabarit', 'Absent·e');
      await expect(tally).toHaveText(['1 présence', '1 retard', '1 justifiée', '1 absence', '8 à noter']);
      await expect(line(page, 'Amadou Exemple')).toContainText('180 min');
      await expect(line(page, 'Gebre Gabarit')).toContainText('0 min');
    });

    await test.step('ten minutes later than usual; excused for the doctor', async () => {
      const followed = page.getByRole('status', { name: 'Cédric Factice, minutes suivies' });
      const usual = Number.parseInt(await followed.innerText());
      const less = page.getByRole('button', { name: 'Cédric Factice : 5 minutes de moins' });
      await less.tap();
      await less.tap();
      await expect(followed).toHaveText(`${usual - 10} min`);
      await page.getByRole('button', { name: 'Cédric Factice : 5 minutes de plus' }).tap();
      await expect(followed).toHaveText(`${usual - 5} min`);
      await page.getByRole('combobox', { name: 'Gaëlle Gabarit : motif de l’absence' }).selectOption('Médical');
    });

    await test.step('the rest was there; the list is closed', async () => {
      await page.getByRole('button', { name: 'Le reste est présent' }).tap();
      await expect(page.getByText('8 personnes notées présentes.')).toBeVisible();
      await expect(tally).toHaveText(['9 présences', '1 retard', '1 justifiée', '1 absence', '0 à noter']);
      await expectArrived(page);
      await page.getByRole('button', { name: 'Fermer la liste' }).tap();
      await expect(page.getByRole('button', { name: 'Rouvrir la liste' })).toBeVisible();
    });

    await test.step('after a reload everything is there, and nothing changes by mistake', async () => {
      await reload(page);
      await expect(tally).toHaveText(['9 présences', '1 retard', '1 justifiée', '1 absence', '0 à noter']);
      await expectMark(page, 'Cédric Factice', 'En retard');
      await expect(line(page, 'Cédric Factice')).toContainText(/1\d\d min/);
      await expect(line(page, 'Gaëlle Gabarit')).toContainText('Médical');
      await expectMark(page, 'Zahra De Proef', 'Présent·e');
      await expect(line(page, 'Zahra De Proef').getByRole('radio', { name: 'Absent·e' })).toBeDisabled();
    });

    await test.step('home says that it is done', async () => {
      await visit(page, '/c/bruxelles');
      const today = page.getByRole('list', { name: 'Séances d’aujourd’hui' });
      await expect(today.getByRole('listitem').filter({ hasText: morning })).toContainText('Liste fermée');
    });
  });

  test('a list closed too early is reopened and corrected', async ({ as }) => {
    const page = await as('trainer');
    await visit(page, '/c/bruxelles/p/moveup/workshops');
    await page.getByRole('link', { name: morning }).click();
    await page.getByText(/^\d+ listes? fermées?$/).tap();
    await page.getByRole('listitem').filter({ hasText: 'Liste fermée' }).last().getByRole('link').tap();
    await page.getByRole('button', { name: 'Rouvrir la liste' }).tap();
    await tap(page, 'Koen Spécimen', 'Absent·e');
    await expectArrived(page);
    await page.getByRole('button', { name: 'Fermer la liste' }).tap();
    await expect(page.getByRole('button', { name: 'Rouvrir la liste' })).toBeVisible();
    await expectMark(page, 'Koen Spécimen', 'Absent·e');
  });

  test('without network taps wait on the line, and go when it is back', async ({ as }) => {
    const page = await as('trainer');
    await openToday(page, afternoon);
    const [first, second] = await lines(page)
      .getByText(/^\p{Lu}\S+ \p{Lu}/u)
      .allInnerTexts();
    if (first === undefined || second === undefined) throw new Error('The afternoon group has too few people.');

    await page.context().setOffline(true);
    await tap(page, first, 'Présent·e');
    await tap(page, second, 'En retard');
    await expect(line(page, first)).toContainText('attend le réseau');
    await expect(line(page, second)).toContainText('attend le réseau');
    await expect(page.getByText('Pas de réseau. 2 changements attendent sur cet appareil.')).toBeVisible();
    await tap(page, second, 'Absent·e');
    await expectMark(page, second, 'Absent·e');

    await page.context().setOffline(false);
    await expectArrived(page);
    await expect(page.getByText('Pas de réseau.')).toBeHidden();
    await reload(page);
    await expectMark(page, first, 'Présent·e');
    await expectMark(page, second, 'Absent·e');
  });
});

test('the whole list by keyboard: a letter notes and goes on, arrows move, Backspace takes back', async ({ as }) => {
  const page = await as('trainer');
  await openToday(page, afternoon);
  const mark = (position: number, word: string) => lines(page).nth(position).getByRole('radio', { name: word });
  await mark(0, 'Présent·e').focus();
  for (const key of ['p', 'l', 'e', 'a']) await page.keyboard.press(key);
  await expect(mark(0, 'Présent·e')).toBeChecked();
  await expect(mark(1, 'En retard')).toBeChecked();
  await expect(mark(2, 'Justifiée')).toBeChecked();
  await expect(mark(3, 'Absent·e')).toBeChecked();
  await expect(mark(4, 'Présent·e')).toBeFocused();

  await page.keyboard.press('ArrowUp');
  await expect(mark(3, 'Absent·e')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(mark(3, 'Justifiée')).toBeChecked();
  await page.keyboard.press('Backspace');
  await expect(lines(page).nth(3)).toContainText('À noter');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(mark(3, 'Justifiée')).toBeChecked();
  await expect(mark(3, 'Justifiée')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(mark(3, 'Absent·e')).toBeChecked();
  await page.keyboard.press('Backspace');
  await expect(lines(page).nth(3)).toContainText('À noter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await expect(mark(5, 'Présent·e')).toBeChecked();
  await expectArrived(page);
  await reload(page);
  for (const [position, word] of [
    [0, 'Présent·e'],
    [1, 'En retard'],
    [2, 'Justifiée'],
    [5, 'Présent·e'],
  ] as const)
    await expect(mark(position, word)).toBeChecked();
  await expect(lines(page).nth(3)).toContainText('À noter');
});
