import { expectAccessible, expectNoOverflow } from '@tandem/tooling-browser';
import { languages, say } from './catalogues.ts';
import { sights } from './sights/all.ts';
import { test } from './sights/looking.ts';
import { expect } from './staff.ts';
import { wrongWords } from './words-on-page.ts';

/** The widths of a telephone, a tablet and a desk. */
const widths = [360, 768, 1280];

test.describe('Accessible in light and dark, whole on every screen, in three languages:', () => {
  for (const { name, who, show } of sights) {
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
