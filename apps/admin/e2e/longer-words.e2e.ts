import { expectNoOverflow } from '@tandem/tooling-browser';
import type { Page } from '@tandem/tooling-browser';
import { say } from './catalogues.ts';
import { sights } from './sights/all.ts';
import { test } from './sights/looking.ts';

/**
 * Makes every word on the page 40 % longer, as a language would whose words are long: texts, names of buttons, what stands in empty fields.
 * Words that are alone on a line get longer too, which a text with more words would not do.
 */
const lengthen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const longer = (text: string) =>
      text.replace(/\p{L}{3,}/gu, (word) => word + word.slice(-Math.ceil(word.length * 0.4)));
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement;
      if (parent && !['SCRIPT', 'STYLE', 'TEXTAREA'].includes(parent.tagName)) texts.push(walk.currentNode as Text);
    }
    for (const text of texts) text.data = longer(text.data);
    for (const field of document.querySelectorAll('[placeholder]'))
      field.setAttribute('placeholder', longer(field.getAttribute('placeholder') ?? ''));
  });

test.describe('Whole on a telephone when every word is 40 % longer:', () => {
  for (const { name, who, show } of sights) {
    test(name, async ({ as, page: outside, tandem, addresses }) => {
      const page = who ? await as(who) : outside;
      await page.setViewportSize({ width: 360, height: 900 });
      await page.context().addCookies([{ name: 'tandem-locale', value: 'fr', url: tandem.url }]);
      await show({ page, say: say('fr'), origin: tandem.url, addresses });
      await lengthen(page);
      await expectNoOverflow(page);
    });
  }
});
