import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@tandem/tooling-browser';
import { languages, say } from './catalogues.ts';
import type { Language } from './catalogues.ts';
import { guidePictures } from './guide/pictures.ts';
import { findAddresses } from './sights/addresses.ts';
import { expect, test } from './staff.ts';

/** Where a page of the guide finds its picture. */
const folder = (language: Language): string =>
  fileURLToPath(new URL(`../../../docs/coordinators/${language}/images/`, import.meta.url));

/** What is to be seen, as WebP: a fifth of the size of a PNG, and as legible. */
async function take(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
  await session.detach();
  return Buffer.from(data, 'base64');
}

test.describe('Pictures of the coordinator’s guide:', () => {
  for (const { name, who, size = { width: 1040, height: 660 }, touch = false, show } of guidePictures) {
    test(name, async ({ as, browser, tandem, watchConsole }) => {
      const look = {
        viewport: size,
        deviceScaleFactor: 1.25,
        colorScheme: 'light',
        ...(touch && { hasTouch: true, isMobile: true }),
      } as const;
      const context = who ? undefined : await browser.newContext({ baseURL: tandem.url, locale: 'fr-BE', ...look });
      if (context) watchConsole(context);
      const page = who ? await as(who, look) : await (context as NonNullable<typeof context>).newPage();
      const addresses = await findAddresses(await as('coordinator'));
      for (const language of languages) {
        await page.context().addCookies([{ name: 'tandem-locale', value: language, url: tandem.url }]);
        await show({ page, say: say(language), origin: tandem.url, addresses, language });
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        mkdirSync(folder(language), { recursive: true });
        writeFileSync(`${folder(language)}${name}.webp`, await take(page));
      }
      await context?.close();
    });
  }
});
