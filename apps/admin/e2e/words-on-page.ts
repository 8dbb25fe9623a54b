import type { Page } from '@tandem/tooling-browser';
import { allTexts, languages } from './catalogues.ts';
import type { Language } from './catalogues.ts';

/**
 * The words on a page that nobody can read: message keys in place of a text, values that were not filled in, and texts of the
 * admin that stand there in another language than the page's.
 */
export async function wrongWords(page: Page, language: Language): Promise<readonly string[]> {
  const shown = await shownTexts(page);
  const foreign = textsOfOthers(language);
  return shown.filter((text) => isUnspoken(text) || foreign.some((pattern) => pattern.test(text)));
}

/** What a page says: its visible texts, the names it gives to what has no text, its title. Parts in a language of their own are left out. */
async function shownTexts(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found = [document.title];
    const ownLanguage = (element: Element) => element.closest('[lang]') !== document.documentElement;
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const around = walk.currentNode.parentElement;
      if (around?.checkVisibility() && !ownLanguage(around)) found.push(walk.currentNode.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (!element.checkVisibility() || ownLanguage(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

const isUnspoken = (text: string): boolean =>
  /^[a-z][a-z-]*(\.[a-z0-9-]+)+$/.test(text) || /\{\w+[,}]|\bundefined\b|\bNaN\b|\[object /.test(text);

const kept = new Map<Language, readonly RegExp[]>();

/** Whole texts of the other languages that stand for nothing in this one. Texts with choices in them are left out. */
function textsOfOthers(language: Language): readonly RegExp[] {
  const known = kept.get(language);
  if (known) return known;
  const own = new Set(allTexts(language));
  const others = languages.filter((other) => other !== language).flatMap(allTexts);
  const telling = others.filter((text) => !own.has(text) && !hasChoices(text) && saysSomething(text));
  const patterns = [...new Set(telling)].map(patternOf);
  kept.set(language, patterns);
  return patterns;
}

const hasChoices = (text: string): boolean => /\{\w+,/.test(text);
const saysSomething = (text: string): boolean => /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, ''));

/** The text, with anything in place of its values. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replace(/\s+/g, ' ')
      .split(/\{\w+\}/)
      .map(literally)
      .join('.+')}$`,
    'u',
  );
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
