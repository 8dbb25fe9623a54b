import type { Locale } from '@tandem/sdk';
import { instanceHref } from '#lib/addresses.ts';
import { wordsOf } from '#lib/language/words-of.ts';
import { adminHalf } from '#lib/modules/admin-half.ts';
import type { ToldStanding } from '#lib/project/state-answers.ts';
import type { AtCentre, ListedProject } from './at-centre.ts';

/** What a project is called and consists of. */
interface Named extends Pick<ListedProject, 'slug' | 'title' | 'objective'> {
  readonly modules: readonly Omit<ListedProject['modules'][number], 'config' | 'plugin'>[];
}

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
  /** The same with its dates and reasons. */
  readonly standing: ToldStanding;
  readonly title: string;
  readonly aim: string;
  /** Address of its first screen, when it has one that the person may see. */
  readonly href: string | undefined;
}

/** The title of a project in the reader's language; one without a title is called by its slug. */
export const projectTitle = ({ slug, title }: Pick<Named, 'slug' | 'title'>, locale: Locale): string =>
  wordsOf(title, locale) || slug;

export async function summaryOf(
  at: AtCentre,
  { slug, title, objective, modules }: Named,
  locale: Locale,
): Promise<ProjectSummary> {
  return {
    slug,
    title: projectTitle({ slug, title }, locale),
    objective: wordsOf(objective, locale),
    modules: await Promise.all(modules.map((module) => moduleSummary(at, slug, module, locale))),
  };
}

async function moduleSummary(
  at: AtCentre,
  project: string,
  { id, slug, kind, state, standing, title, aim }: Named['modules'][number],
  locale: Locale,
): Promise<ModuleSummary> {
  const first = (await adminHalf(kind))?.screens[''];
  const mayOpen = first !== undefined && at.can(`${kind}.${first.permission}`);
  return {
    id,
    slug,
    kind,
    state,
    standing,
    title: wordsOf(title, locale) || slug,
    aim: wordsOf(aim, locale),
    href: mayOpen ? instanceHref(at.membership.centre.slug, project, slug) : undefined,
  };
}
