import { type AnyContract, type JsonSchema, locales, type MessageCatalogue } from '@tandem/sdk';
import { trashKindsOf } from '../trash/kinds.ts';
import type { CheckProblem } from './problem.ts';
import { schemaKeys } from './schema-keys.ts';

/**
 * Texts that a module names where the compiler does not see them, or has in one language and not in another.
 *
 * @param labels further keys that the module names: of its indicators.
 */
export function textProblems(
  contract: AnyContract,
  messages: MessageCatalogue,
  form: JsonSchema,
  labels: readonly string[] = [],
): CheckProblem[] {
  const present = locales.flatMap((locale) => Object.keys(messages[locale]));
  return [...new Set([...namedBy(contract), ...labels, ...schemaKeys(form), ...present])].flatMap((key) =>
    locales
      .filter((locale) => !Object.hasOwn(messages[locale], key))
      .map((locale) => ({
        module: contract.id,
        where: `${contract.id} messages/${locale}.json`,
        what: `The text "${key}" is missing.`,
        why: 'Somebody would read its key.',
        mend: `Add "${key}" to messages/${locale}.json.`,
      })),
  );
}

interface Labelled {
  readonly label: string;
}

/** Every declared outcome has three texts: what happened, why, and what to do. */
const parts = ['text', 'why', 'remedy'];

function namedBy({
  permissions,
  records,
  errors,
  instruments = {},
  slots = {},
  lifecycle,
  ...contract
}: AnyContract): string[] {
  const labelled: readonly Labelled[] = [
    ...Object.values(permissions as Readonly<Record<string, Labelled>>),
    ...Object.values(records.tables as Readonly<Record<string, Labelled>>),
    ...Object.values(instruments as Readonly<Record<string, Labelled>>),
    ...Object.values(slots as Readonly<Record<string, Labelled>>),
    ...Object.values(trashKindsOf(contract)),
  ];
  const states = Object.values(lifecycle?.states ?? {}) as readonly Labelled[];
  const outcomes = Object.keys(errors as object).flatMap((code) => parts.map((part) => `error.${code}.${part}`));
  return [...[...labelled, ...states].map(({ label }) => label), ...outcomes];
}
