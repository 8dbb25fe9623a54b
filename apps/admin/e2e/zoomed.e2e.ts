import { expectNoOverflow } from '@tandem/tooling-browser';
import { say } from './catalogues.ts';
import { sights } from './sights/all.ts';
import { test } from './sights/looking.ts';

/** A window of 1280 at 400 % has 320 to give (WCAG 1.4.10); a person who needs forced colours or no motion sees the same page. */
test.describe('Whole at 400 % zoom, with forced colours and reduced motion:', () => {
  for (const { name, who, show } of sights) {
    test(name, async ({ as, page: outside, tandem, addresses }) => {
      const page = who ? await as(who) : outside;
      await page.setViewportSize({ width: 320, height: 256 });
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      await page.context().addCookies([{ name: 'tandem-locale', value: 'nl', url: tandem.url }]);
      await show({ page, say: say('nl'), origin: tandem.url, addresses });
      await expectNoOverflow(page);
    });
  }
});
