import type { MessageTexts } from '#lib/language/translator.ts';

interface TitledProject {
  readonly modules: readonly { readonly slug: string; readonly title: string }[];
}

/** What the parts of a project's configuration are called; a module that is gone by its name in the address. */
export const partTitles =
  ({ modules }: TitledProject, texts: MessageTexts) =>
  (chain: string): string =>
    chain === 'project'
      ? (texts['configuration.project'] ?? '')
      : (modules.find(({ slug }) => slug === chain)?.title ?? chain);
