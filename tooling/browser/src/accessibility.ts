import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA, as the tags of axe name it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of those tags that look at colours. All others read the markup, which is the same in any light. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Holds the page, as it stands now, to WCAG 2.2 AA, by daylight and in the dark: no violation that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const byDay = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await new AxeBuilder({ page }).setLegacyMode().withRules(COLOUR_RULES).analyze();
  await page.emulateMedia({ colorScheme: null });
  const found = [...described('light', byDay), ...described('dark', byNight)];
  expect.soft(found, `accessibility of ${page.url()}`).toEqual([]);
}

type Analysis = Awaited<ReturnType<AxeBuilder['analyze']>>;

const described = (light: string, { violations }: Analysis): readonly string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${light}: ${id}: ${help} (${target.join(' ')})`),
  );

/** Holds the page to its width, once it has found its place in it: nothing is cut off or needs scrolling sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const tooWide = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  const width = String(page.viewportSize()?.width ?? 0);
  await expect
    .configure({ soft: true })
    .poll(tooWide, { message: `pixels that ${page.url()} is wider than a window of ${width}`, timeout: 2_000 })
    .toBeLessThanOrEqual(0);
}
