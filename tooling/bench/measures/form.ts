import type { Page } from 'playwright-core';
import { browse } from '../src/browse.ts';
import { bringGrown, installMoveup } from '../src/grown-project.ts';
import { type Finding, median, quantile } from '../src/measure.ts';
import type { Stage } from '../src/stage.ts';

/** Fewest fields that the form has to have on screen, for the measure to be one of a large form. */
const fewest = 300;
const size = { modules: 3, weeks: 40 } as const;
/** Keys that are pressed, in words with a pause after each, in which the draft is saved and its answer drawn. */
const words = { count: 12, keys: 10 } as const;
const answered = `input:not([type=hidden]), textarea, select`;

/** What a key press costs in a form of more than 300 fields, from the press to the picture that shows it. */
export async function form(stage: Stage): Promise<Finding> {
  return await withForm(stage, 'large-form', async (page) => {
    const fields = await openEverything(page);
    const presses = await measuredPresses(page);
    return {
      name: `key press in a form of ${fields} fields, from the press to its picture; of 100, the slowest but 2`,
      unit: 'milliseconds',
      value: quantile(presses, 0.98),
      limit: { atMost: 50 },
      details: { fields, presses: presses.length, median: median(presses), slowest: Math.max(...presses) },
    };
  });
}

/** How long the same form takes to be there, folded as it opens: until its largest piece is painted. */
export async function formOpens(stage: Stage): Promise<Finding> {
  return await withForm(stage, 'form-opens', async (page) => {
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      await page.reload({ waitUntil: 'networkidle' });
      times.push(await largestPaint(page));
    }
    return {
      name: 'opening the same form, until its largest piece is painted',
      unit: 'milliseconds',
      value: median(times),
      limit: { atMost: 1_000 },
      details: { times },
    };
  });
}

/** Opens the form of the project itself, grown, as its coordinator sees it. */
async function withForm<T>(stage: Stage, name: string, work: (page: Page) => Promise<T>): Promise<T> {
  const from = await stage.openCentre(`${name}-from`);
  await installMoveup(stage, from);
  const centre = await stage.openCentre(name);
  await bringGrown(from, centre, size);
  const cookie = await centre.signedIn('coordinator');
  return await browse(stage.tandem, cookie, async (page) => {
    const address = `${stage.tandem}/c/${centre.slug}/p/moveup/configuration/project`;
    const answer = await page.goto(address, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200) throw new Error(`The form answered ${answer?.status()}.`);
    return await work(page);
  });
}

/** Unfolds every section and every line of every list, as for paper. @returns how many fields there are then. */
async function openEverything(page: Page): Promise<number> {
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  const unfold = page.locator('.fold-all button').first();
  if (await unfold.isVisible()) await unfold.click();
  const fields = await page.locator(`main form :is(${answered})`).count();
  if (fields < fewest) throw new Error(`The form has ${fields} fields: no measure of one of ${fewest}.`);
  return fields;
}

/** Presses keys as somebody types, and gives how long each took to be answered on screen. */
async function measuredPresses(page: Page): Promise<readonly number[]> {
  await page.evaluate(`
    window.presses = new Map();
    new PerformanceObserver((list) => {
      for (const { interactionId, duration, name } of list.getEntries())
        if (interactionId && /^key/.test(name))
          window.presses.set(interactionId, Math.max(duration, window.presses.get(interactionId) ?? 0));
    }).observe({ type: 'event', durationThreshold: 16, buffered: false });
  `);
  const field = page.locator('main form textarea').first();
  await field.focus();
  for (let word = 0; word < words.count; word += 1) {
    for (let key = 0; key < words.keys; key += 1) {
      await page.keyboard.press('abcdefghij'.charAt(key));
      await page.waitForTimeout(60);
    }
    // Longer than the pause after which the draft is saved: the next word meets its answer.
    await page.waitForTimeout(850);
  }
  await page.waitForTimeout(500);
  const slow = (await page.evaluate('[...window.presses.values()]')) as number[];
  // What the browser does not report was on screen within its shortest frame.
  const quick = Array.from({ length: Math.max(0, words.count * words.keys - slow.length) }, () => 16);
  if (!(await field.inputValue()).endsWith('abcdefghij')) throw new Error('The form did not take what was typed.');
  return [...slow, ...quick];
}

const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(`
    new Promise((tell) =>
      new PerformanceObserver((list) => tell(list.getEntries().at(-1).startTime)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      }))
  `) as Promise<number>;
