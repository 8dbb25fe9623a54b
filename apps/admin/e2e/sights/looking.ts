import { test as base } from '../staff.ts';
import { findAddresses } from './addresses.ts';
import type { Addresses } from './addresses.ts';

/** `test` with the addresses of the demo data at hand. */
export const test = base.extend<object, { readonly addresses: Addresses }>({
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
