import type { Page } from 'playwright-core';
import { browse } from '../src/browse.ts';
import { installMoveup } from '../src/grown-project.ts';
import { type Finding, median, quantile } from '../src/measure.ts';
import type { Stage } from '../src/stage.ts';

/** Fewest fields that the form has to have on screen, for the measure to be one of a large form. */
const fewest = 300;
/** Keys that are pressed, in words with a pause after each, in which the draft is saved and its answer drawn. */
const words = { count: 12, keys: 10 } as const;
const answered = `input:not([type=hidden]), textarea, select`;

/** What a key press costs in a form of more than 300 fields, from the press to the picture that shows it. */
export async function form(stage: Stage): Promise<Finding> {
  return await withForm(stage, 'large-form', async (page) => {
    const fields = await openEverything(page);
    const presses = await measuredPresses(page);
    return {
      name: `key press in a form of ${fields} fields, from the press to its picture; nine of ten are quicker`,
      unit: 'milliseconds',
      value: quantile(presses, 0.9),
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

/** Opens the form of MOVE'UP itself, the largest that there is, as its coordinator sees it. */
async function withForm<T>(stage: Stage, name: string, work: (page: Page) => Promise<T>): Promise<T> {
  const centre = await stage.openCentre(name);
  await installMoveup(stage, centre);
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
  // From when the key went down until the frame that was drawn after it is done. The browser's own Event Timing waits for a picture on a
  // screen, and a browser without one makes none while nobody looks.
  await page.evaluate(`
    window.presses = [];
    addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.presses.push(performance.now() - timeStamp);
        port2.postMessage(0);
      }), { capture: true });
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
  const presses = (await page.evaluate('window.presses')) as number[];
  if (!(await field.inputValue()).endsWith('abcdefghij')) throw new Error('The form did not take what was typed.');
  if (presses.length !== words.count * words.keys) throw new Error(`Only ${presses.length} presses were measured.`);
  return presses;
}

const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(`
    new Promise((tell) =>
      new PerformanceObserver((list) => tell(list.getEntries().at(-1).startTime)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      }))
  `) as Promise<number>;
