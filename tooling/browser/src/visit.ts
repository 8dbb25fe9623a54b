import type { Page } from '@playwright/test';

/**
 * Opens an address and waits until the page works: before its script has taken over, keys and buttons do nothing yet,
 * which a person hardly meets and a test always does.
 */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await works(page);
}

/** Loads the page anew, as F5 does, and waits until it works. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await works(page);
}

/** The admin says on the page that its script has taken over. */
async function works(page: Page): Promise<void> {
  await page.locator('html[data-works]').waitFor();
}
