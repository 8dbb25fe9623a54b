import { type Messages, pointsOf, textsOf } from '@tandem/sdk';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

type Shared = typeof fr;
/** A text that several of the projects have. */
export type SharedKey = keyof Shared;

/**
 * The texts of one project: its own, and those that it takes from what several have. Every project brings all of its texts itself, so
 * that a centre can have one of them without the others; here they are written once.
 */
export function textsWith<Own extends Messages, Key extends SharedKey>(
  project: string,
  own: { readonly fr: Own; readonly nl: Own; readonly en: Own },
  taken: readonly Key[],
) {
  return {
    messages: {
      fr: { ...only(fr, taken), ...own.fr },
      nl: { ...only(nl, taken), ...own.nl },
      en: { ...only(en, taken), ...own.en },
    },
    say: textsOf<Own & Pick<Shared, Key>>(project),
    points: pointsOf<Own & Pick<Shared, Key>>(project),
  };
}

const only = <Key extends SharedKey>(all: Shared, taken: readonly Key[]): Pick<Shared, Key> =>
  Object.fromEntries(taken.map((key) => [key, all[key]])) as Pick<Shared, Key>;
