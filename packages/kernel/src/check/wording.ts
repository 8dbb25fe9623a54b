import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { type Locale, locales, type MessageCatalogue } from '@tandem/sdk';
import type { CheckProblem } from './problem.ts';

/** Texts that are no ICU messages, or that ask for other values in one language than in another. */
export function wordingProblems(
  messages: MessageCatalogue,
  at: Pick<CheckProblem, 'module' | 'project'>,
): CheckProblem[] {
  const owner = at.module ?? at.project ?? '';
  const keys = new Set(locales.flatMap((locale) => Object.keys(messages[locale])));
  return [...keys].flatMap((key) => {
    const read = locales
      .filter((locale) => Object.hasOwn(messages[locale], key))
      .map((locale) => ({ locale, ...valuesIn(messages[locale][key] ?? '') }));
    const asked = new Set(read.flatMap(({ values }) => values));
    return read.flatMap(({ locale, values, broken }) => {
      const place = { ...at, where: `${owner} messages/${locale}.json` };
      if (broken !== undefined) {
        const what = `The text "${key}" is not an ICU message (${broken}).`;
        return [{ ...place, what, why: 'Nobody could read it.', mend: 'Mend its braces and quotation marks.' }];
      }
      const lacking = [...asked].filter((value) => !values.includes(value));
      if (lacking.length === 0) return [];
      const what = `The text "${key}" does not use {${lacking.join('}, {')}}, as another language does.`;
      const why = `Who reads ${languages[locale]} would not be told it.`;
      return [{ ...place, what, why, mend: 'Use the same values in every language.' }];
    });
  });
}

const languages: Readonly<Record<Locale, string>> = { fr: 'French', nl: 'Dutch', en: 'English' };

interface Read {
  readonly values: readonly string[];
  /** Why it cannot be read. */
  readonly broken?: string;
}

function valuesIn(text: string): Read {
  // Most texts ask for nothing, and parsing thousands of them would delay every start.
  if (!/[{}<']/.test(text)) return { values: [] };
  try {
    return { values: namesIn(parse(text)) };
  } catch (error) {
    return { values: [], broken: error instanceof Error ? error.message : String(error) };
  }
}

function namesIn(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...namesIn(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => namesIn(option.value))];
    }
    return [element.value];
  });
}
