import { expectAccessible, expectNoOverflow } from '@tandem/tooling-browser';
import { languages, say } from './catalogues.ts';
import { findAddresses } from './sights/addresses.ts';
import type { Addresses } from './sights/addresses.ts';
import { centre } from './sights/centre.ts';
import { configuration } from './sights/configuration.ts';
import { door } from './sights/door.ts';
import { newProjectSights } from './sights/new-project.ts';
import { people } from './sights/people.ts';
import { projectSights } from './sights/projects.ts';
import { settingsSights } from './sights/settings.ts';
import { workshopSights } from './sights/workshops.ts';
import { expect, test as base } from './staff.ts';
import { wrongWords } from './words-on-page.ts';

/** The widths of a telephone, a tablet and a desk. */
const widths = [360, 768, 1280];

const test = base.extend<object, { readonly addresses: Addresses }>({
  addresses: [
    async ({ browser, signedIn, tandem }, use) => {
      const context = await browser.newContext({ baseURL: tandem.url, storageState: await signedIn('coordinator') });
      const addresses = await findAddresses(await context.newPage());
      await context.close();
      await use(addresses);
    },
    { scope: 'worker' },
  ],
});

test.describe('Accessible in light and dark, whole on every screen, in three languages:', () => {
  for (const { name, who, show } of [
    ...door,
    ...centre,
    ...people,
    ...configuration,
    ...settingsSights,
    ...newProjectSights,
    ...projectSights,
    ...workshopSights,
  ]) {
    test(name, async ({ as, page: outside, tandem, addresses }) => {
      const page = who ? await as(who) : outside;
      for (const language of languages) {
        await page.context().setOffline(false);
        await page.context().addCookies([{ name: 'tandem-locale', value: language, url: tandem.url }]);
        await show({ page, say: say(language), origin: tandem.url, addresses });
        await expect.soft(page.locator('html')).toHaveAttribute('lang', language);
        if (language === 'fr') await expectAccessible(page);
        expect.soft(await wrongWords(page, language), `words in ${language}`).toEqual([]);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await expectNoOverflow(page);
        }
      }
    });
  }
});
