import { alteredData, DEMO_DATA, startTandem } from '@tandem/tooling-browser';
import type { Page, RunningTandem } from '@tandem/tooling-browser';
import { fileURLToPath } from 'node:url';
import { type Colleague, signIn, test as base } from './staff.ts';

interface Fixtures {
  /** A page of a Tandem of one's own, whose data or composition is not as it should be, with this colleague signed in. */
  at(colleague: Colleague, amiss: Amiss): Promise<Page>;
}

/** What is not as it should be. */
export interface Amiss {
  /** Run on the stored data before the server starts. */
  readonly statements?: readonly string[];
  /** The workshops module is one that the server refuses. */
  readonly refused?: boolean;
}

export const test = base.extend<Fixtures>({
  at: async ({ browser, watchConsole }, use) => {
    const opened: { readonly page: Page; readonly tandem: RunningTandem; readonly remove: () => Promise<void> }[] = [];
    await use(async (colleague, { statements = [], refused = false }) => {
      const data = await alteredData(process.env[DEMO_DATA] ?? '', statements);
      const server = fileURLToPath(new URL('./refused/server.ts', import.meta.url));
      const tandem = await startTandem({ from: data.folder, ...(refused && { server }) });
      const context = await browser.newContext({ baseURL: tandem.url, locale: 'fr-BE' });
      watchConsole(context);
      const page = await context.newPage();
      opened.push({ page, tandem, remove: data.remove });
      await signIn(page, colleague);
      return page;
    });
    for (const { page, tandem, remove } of opened) {
      await page.context().close();
      await tandem.remove();
      await remove();
    }
  },
});
