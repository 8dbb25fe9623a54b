import type { OriginLayer } from '@tandem/ui';
import { createContext } from 'svelte';
import type { FormSchema } from '@tandem/sdk/dialect';
import type { Path } from './path/pointer.ts';
import type { Locale, ResolveText } from './text.ts';
import type { Translate, Wording } from './wording.ts';

/** What the fields of one form share. Its getters are live: a field that reads one follows its changes. */
export interface FormContext {
  readonly t: Translate;
  readonly resolveText: ResolveText;
  /** Languages the centre publishes: a translated text has an input for each. */
  readonly locales: readonly Locale[];
  /** How values are put into words in all of these languages. */
  readonly wording: Wording;
  read(path: Path): unknown;
  /** What the plugin says at this place; nothing when it has no say there. */
  readBase(path: Path): { readonly value: unknown } | undefined;
  change(path: Path, value: unknown): void;
  origin(path: Path): OriginLayer | undefined;
  originLabel(layer: OriginLayer): string;
  lock(path: Path): string | undefined;
  error(path: Path): string | undefined;
  warning(path: Path): string | undefined;
  /** How much is to be mended inside a part, for where it is out of sight. */
  count(path: Path): { readonly block: number; readonly warn: number };
  id(path: Path): string;
  newKey(): string;
}

export const [useForm, provideForm] = createContext<FormContext>();

/** What every field component is given. */
export interface AnswerProps {
  readonly path: Path;
  readonly schema: FormSchema;
  readonly optional?: boolean;
}
