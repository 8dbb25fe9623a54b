import { type FormSchema, pathId } from '@tandem/forms';
import type { Translate } from '@tandem/sdk/admin';
import type { AreaKey } from '#lib/language/texts.ts';
import type { Held } from './draft.ts';
import type { FormWords } from './form-words.ts';
import { longestText } from './long-text.ts';
import { fieldName, type ToldProblem } from './problem-words.ts';

interface HeldWords extends FormWords {
  readonly say: Translate<AreaKey<'configuration'>>;
  readonly core: Translate;
}

/** What cannot be saved as it is, in words at its field: it stands in the way of publishing, as what the server refuses does. */
export function tellHeld(
  held: readonly Held[],
  schema: FormSchema,
  value: unknown,
  { say, core, ...words }: HeldWords,
): readonly ToldProblem[] {
  return held.map(({ path, why }) => {
    const text = 'key' in why ? core(why.key) : say('draft.too-long', { count: why.characters, maximum: longestText });
    const name = fieldName(path, schema, value, words);
    return {
      path,
      severity: 'block',
      text,
      line: name === '' ? text : `${name}${words.colon}${text}`,
      href: `#${pathId(path)}`,
    };
  });
}
