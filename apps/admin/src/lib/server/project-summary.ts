import type { Locale } from '@tandem/sdk';
import type { Api } from '#lib/api/api.ts';
import { wordsOf } from '#lib/language/words-of.ts';

type ListedProject = Awaited<ReturnType<Api['core']['project']['list']['query']>>[number];

/** A project as navigation and home show it, in the reader's language. */
export interface ProjectSummary {
  readonly slug: string;
  readonly title: string;
  readonly objective: string;
  readonly modules: readonly ModuleSummary[];
}

/** One module of a project. */
export interface ModuleSummary {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly state: string;
  readonly title: string;
}

export const summaryOf = (
  { slug, project, modules }: Pick<ListedProject, 'slug' | 'project' | 'modules'>,
  locale: Locale,
): ProjectSummary => ({
  slug,
  title: wordsOf(project.title, locale) || slug,
  objective: wordsOf(project.objective, locale),
  modules: modules.map(({ id, slug: module, kind, state, config }) => ({
    id,
    slug: module,
    kind,
    state,
    title: wordsOf(config.title, locale) || module,
  })),
});
