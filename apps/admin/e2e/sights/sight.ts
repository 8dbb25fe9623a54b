import { visit } from '@tandem/tooling-browser';
import type { Page } from '@tandem/tooling-browser';
import type { Say } from '../catalogues.ts';
import type { Colleague } from '../staff.ts';
import type { Addresses } from './addresses.ts';

/** Something the admin shows: a page, or a state of one that looks different. */
export interface Sight {
  readonly name: string;
  /** Who sees it; without, somebody who has not signed in. */
  readonly who?: Colleague;
  /** Brings it about, in whatever language the page is. */
  show(at: Looking): Promise<void>;
}

/** Somebody who looks. */
export interface Looking {
  readonly page: Page;
  readonly say: Say;
  readonly origin: string;
  readonly addresses: Addresses;
}

/** A page that is there as soon as its address is opened. */
export const pageAt = (name: string, who: Colleague | undefined, address: (of: Addresses) => string): Sight => ({
  name,
  ...(who && { who }),
  show: async ({ page, addresses }) => {
    await visit(page, address(addresses));
  },
});
