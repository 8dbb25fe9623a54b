import type { AreaKey } from '#lib/language/texts.ts';

/** The projects that somebody works for, in a line. @param projects their titles; null: all. */
export function projectsInWords(projects: readonly string[] | null, t: (key: AreaKey<'members'>) => string): string {
  if (projects === null) return t('members.all-projects');
  return projects.length > 0 ? projects.join(', ') : t('members.no-projects');
}
