import type { Translate } from '@tandem/sdk/admin';
import type { OfferedCommand } from '#lib/commands/offered-command.ts';
import type { AreaKey } from '#lib/language/texts.ts';
import type { PageKeys } from './list-keys.ts';

/** A shortcut as the list of keys shows it. */
export interface KeyRow {
  /** Pressed one after the other, or together where it says so. */
  readonly keys: readonly string[];
  readonly does: string;
  /** Whether it is a letter or a sign alone, which can be switched off. */
  readonly isSingle: boolean;
}

interface Around {
  readonly t: Translate<AreaKey<'shell'>>;
  /** The pages of modules, some with a letter after `g`. */
  readonly pages: readonly { readonly label: string; readonly shortcut: string | undefined }[];
}

const single = (keys: readonly string[], does: string): KeyRow => ({ keys, does, isSingle: true });
const always = (keys: readonly string[], does: string): KeyRow => ({ keys, does, isSingle: false });

/** The keys that are on every page, then those of the page that is shown. */
export const keyRows = (
  { t, pages }: Around,
  has: PageKeys,
  commands: readonly OfferedCommand[],
): readonly KeyRow[] => [
  always(['Ctrl', 'K'], t('palette.open')),
  single(['g', 't'], t('today')),
  ...pages.flatMap(({ label, shortcut }) => (shortcut ? [single(['g', shortcut], label)] : [])),
  ...commands.flatMap(({ key, label }) => (key ? [single([key], label)] : [])),
  ...(has.search ? [single(['/'], t('keys.search'))] : []),
  ...(has.rows ? [single(['j'], t('keys.next')), single(['k'], t('keys.previous'))] : []),
  ...(has.save ? [always(['Ctrl', 'S'], t('keys.save'))] : []),
  ...(has.submit ? [always(['Ctrl', t('keys.enter')], t('keys.submit'))] : []),
  always(['Ctrl', 'Z'], t('keys.undo')),
  single(['?'], t('keys.list')),
  always([t('keys.escape')], t('keys.close')),
];
