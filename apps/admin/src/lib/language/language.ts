import type { Locale } from '@tandem/sdk';
import type { Translate } from '@tandem/sdk/admin';
import { createContext } from 'svelte';
import type fr from '../../messages/fr.json';
import type { AdminFormat } from './format.ts';

/** The message keys of the admin's own texts. */
export type AdminKey = keyof typeof fr;

/** The reader's language, for every component of the admin. Its getters are live: what reads one follows a change of language. */
export interface Language {
  readonly locale: Locale;
  readonly t: Translate<AdminKey>;
  /** The texts of the platform, such as those of problems and refusals. */
  readonly core: Translate;
  readonly format: AdminFormat;
}

export const [useLanguage, provideLanguage] = createContext<Language>();
