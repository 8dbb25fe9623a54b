import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, type Locale, locales, type Schema } from '@tandem/sdk';
import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { failureTextsComplete, textsComplete } from './composition.ts';

/** Texts that are missing, and texts of nothing but spaces. */
export async function messagesComplete(subject: Subject): Promise<readonly Finding[]> {
  const empty = textsOf(subject)
    .filter(({ text }) => text.trim() === '')
    .map(({ key, where }) => ({ where, what: `The text "${key}" is empty.` }));
  return [...(await textsComplete(subject)), ...empty];
}

/** The texts of failures: there, and asking for nothing that the details do not hold. */
export async function failuresExplained(subject: Subject): Promise<readonly Finding[]> {
  const { contract } = subject;
  const errors = Object.entries(contract.errors as Readonly<Record<string, Schema>>);
  const unknown = errors.flatMap(([code, schema]) => {
    const details = detailsOf(schema);
    return textsOf(subject)
      .filter(({ key }) => new RegExp(`^error\\.${code}\\.(text|why|remedy)$`).test(key))
      .flatMap(({ key, text, where }) =>
        (valuesIn(text) ?? [])
          .filter((value) => details !== undefined && !details.includes(value))
          .map((value) => ({
            where,
            what: `"${key}" asks for {${value}}, which the details of the failure do not hold.`,
          })),
      );
  });
  return [...(await failureTextsComplete(subject)), ...unknown];
}

/** The names of a failure's details; undefined for a schema that cannot be described, which another rule says. */
function detailsOf(schema: Schema): readonly string[] | undefined {
  try {
    return Object.keys((describe(schema)['properties'] ?? {}) as object);
  } catch {
    return undefined;
  }
}

interface OneText {
  readonly locale: Locale;
  readonly where: string;
  readonly key: string;
  readonly text: string;
}

const textsOf = ({ module, contract }: Subject): readonly OneText[] =>
  locales.flatMap((locale) =>
    Object.entries(module.messages[locale]).map(([key, text]) => ({
      locale,
      key,
      text,
      where: `${contract.id} messages/${locale}.json`,
    })),
  );

/** The names of the values a text asks for, or undefined when it does not parse. */
function valuesIn(text: string): readonly string[] | undefined {
  try {
    return names(parse(text));
  } catch {
    return undefined;
  }
}

function names(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...names(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => names(option.value))];
    }
    return [element.value];
  });
}
