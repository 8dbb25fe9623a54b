import { chromiumArguments, findChromium } from '@tandem/tooling-browser';
import { chromium, type Page } from 'playwright-core';

/** Opens a browser in which somebody is signed in, and closes it at the end of `work`. */
export async function browse<T>(tandem: string, cookie: string, work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArguments] });
  try {
    const context = await browser.newContext({ locale: 'fr-BE' });
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const [name, value] = pair.split(/=(.*)/s) as [string, string];
        return { name, value, url: tandem };
      }),
    );
    return await work(await context.newPage());
  } finally {
    await browser.close();
  }
}
