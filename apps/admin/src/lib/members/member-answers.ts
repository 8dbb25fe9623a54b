import type { Role } from '@tandem/sdk';
import type { AreaKey } from '#lib/language/texts.ts';

/** What is chosen in the form of a member's rights. */
export interface RightsAnswers {
  readonly roles: readonly Role[];
  /** All projects, or those chosen below. */
  readonly reach: 'all' | 'some';
  readonly projects: readonly string[];
}

/** The questions of the form; each is the id of its field. */
export type RightsQuestion = 'roles' | 'projects';

/** What is to be mended, question by question, in the order of the form. */
export const rightsMistakes = ({
  roles,
  reach,
  projects,
}: RightsAnswers): readonly { readonly question: RightsQuestion; readonly key: AreaKey<'members'> }[] => [
  ...(roles.length === 0 ? [{ question: 'roles', key: 'member.roles.missing' } as const] : []),
  ...(reach === 'some' && projects.length === 0
    ? [{ question: 'projects', key: 'member.projects.missing' } as const]
    : []),
];

/** The answers that say what a member holds. */
export const answersOf = (held: {
  readonly roles: readonly Role[];
  readonly projects: readonly string[] | null;
}): RightsAnswers => ({
  roles: held.roles,
  reach: held.projects === null ? 'all' : 'some',
  projects: held.projects ?? [],
});

/** What the answers give, as the API takes it. */
export const heldBy = ({ roles, reach, projects }: RightsAnswers) => ({
  roles: [...roles],
  projects: reach === 'all' ? null : [...projects],
});

/** Whether two answers give the same, in whatever order they were ticked. */
export function sameRights(one: RightsAnswers, other: RightsAnswers): boolean {
  const told = (answers: RightsAnswers): string => {
    const { roles, projects } = heldBy(answers);
    return JSON.stringify([roles.toSorted(), projects?.toSorted() ?? null]);
  };
  return told(one) === told(other);
}
