import { core } from '@tandem/kernel';
import type { AnyContract } from '@tandem/sdk';
import coreTexts from '@tandem/sdk/messages/en.json' with { type: 'json' };
import type { Composition } from '@tandem/sdk/server';

type Texts = Readonly<Record<string, string>>;

/** What each declared outcome says to people, in English, by `<module>/<code>`: what happened, why, and what to do. */
export function outcomeTexts({ modules }: Composition): ReadonlyMap<string, string> {
  const parts: readonly (readonly [AnyContract, Texts])[] = [
    [core, coreTexts],
    ...modules.map(({ contract, messages }) => [contract as AnyContract, messages.en as Texts] as const),
  ];
  return new Map(
    parts.flatMap(([{ id, errors }, texts]) =>
      Object.keys(errors as object).map((code): [string, string] => [
        `${id}/${code}`,
        ['text', 'why', 'remedy'].flatMap((part) => texts[`error.${code}.${part}`] ?? []).join('\n'),
      ]),
    ),
  );
}
