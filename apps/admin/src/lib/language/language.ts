import type { Locale } from '@tandem/sdk';
import type { Translate } from '@tandem/sdk/admin';
import { createContext } from 'svelte';
import type { AdminFormat } from './format.ts';
import type { AdminKey, Area, AreaKey } from './texts.ts';

/** The reader's language, for every component of the admin. Its getters are live: what reads one follows a change of language. */
export interface Language<Key extends AdminKey = AdminKey> {
  readonly locale: Locale;
  /** The admin's own texts: of the shell, and of the areas that the component names. */
  readonly t: Translate<Key>;
  /** The texts of the platform, such as those of problems and refusals. */
  readonly core: Translate;
  readonly format: AdminFormat;
}

const [useWhole, provideLanguage] = createContext<Language>();
export { provideLanguage };

/**
 * The reader's language, with the texts of the shell. A component that needs more names the areas, `useLanguage<'tokens'>()`, and each
 * page that draws it loads them (`page-texts.ts`).
 */
export const useLanguage = <A extends Area = 'shell'>(): Language<AreaKey<A>> => useWhole();
