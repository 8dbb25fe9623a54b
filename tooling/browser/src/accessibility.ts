import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA, as the tags of axe name it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Holds the page, as it stands now, to WCAG 2.2 AA: no violation that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** Holds the page to its width: nothing is cut off or needs scrolling sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const { wide, width } = (await page.evaluate(
    '({ wide: document.documentElement.scrollWidth, width: innerWidth })',
  )) as {
    readonly wide: number;
    readonly width: number;
  };
  expect(wide, `width of ${page.url()}`).toBeLessThanOrEqual(width);
}
