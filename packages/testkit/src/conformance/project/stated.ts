import { type CheckProblem, findProblems } from '@tandem/kernel';
import { type AnyContract, locales, type Permission, type Role, roles } from '@tandem/sdk';
import type { ProjectRuleId } from '@tandem/conformance';
import type { Finding } from '../finding.ts';
import { withProjects } from '../stage/composition.ts';
import type { ProjectSubject } from './subject.ts';

type Judged = Extract<ProjectRuleId, 'project-valid' | 'locks-real' | 'roles-real' | 'texts-complete' | 'texts-icu'>;

/** What the kernel's own check says of the project, divided among the rules: each problem belongs to exactly one. */
const ofKernel =
  (rule: Judged) =>
  async ({ project, modules }: ProjectSubject): Promise<readonly Finding[]> => {
    const problems = await findProblems({ modules: withProjects(modules), projects: [project] });
    return problems
      .filter((problem) => problem.project === project.id && ruleOf(problem) === rule)
      .map(({ where, what, why, mend }) => ({ where, what: `${what} ${why}`, mend }));
  };

function ruleOf({ where }: CheckProblem): Judged {
  if (/ lock\/\S+$/.test(where)) return 'locks-real';
  if (/ roles\/\S+$/.test(where)) return 'roles-real';
  if (/ messages\/\w+\.json$/.test(where)) return 'texts-icu';
  return where.endsWith(' messages') ? 'texts-complete' : 'project-valid';
}

export const projectValid = ofKernel('project-valid');
export const locksReal = ofKernel('locks-real');
export const textsIcu = ofKernel('texts-icu');

/** Roles and permissions that exist; and of each permission that the module gives to somebody, somebody who keeps it. */
export async function rolesReal(subject: ProjectSubject): Promise<readonly Finding[]> {
  const { id, modules } = subject.project;
  const orphans = Object.entries(modules).flatMap(([slug, { contract, options }]) => {
    const given = (options.roles ?? {}) as Readonly<Partial<Record<Role, readonly string[]>>>;
    return orphansOf(contract, given).map((permission) => ({
      where: `${id} ${slug} roles`,
      what: `After its distribution nobody holds the permission "${permission}".`,
    }));
  });
  return [...(await ofKernel('roles-real')(subject)), ...orphans];
}

/** The permissions that somebody holds by the contract, and nobody in the project. */
function orphansOf(
  contract: AnyContract,
  given: Readonly<Partial<Record<Role, readonly string[]>>>,
): readonly string[] {
  return Object.entries(contract.permissions as Readonly<Record<string, Permission>>)
    .filter(([, permission]) => permission.roles.length > 0)
    .filter(([name, permission]) =>
      roles.every((role) => !(given[role]?.includes(name) ?? permission.roles.includes(role))),
    )
    .map(([name]) => name);
}

/** Every text that is named is there, in each language, and every text that is there is named. */
export async function textsComplete(subject: ProjectSubject): Promise<readonly Finding[]> {
  const { project } = subject;
  const said = JSON.stringify([
    project.project,
    project.lock,
    Object.values(project.modules).map(({ options }) => options),
  ]);
  const unnamed = [...new Set(locales.flatMap((locale) => Object.keys(project.messages[locale])))]
    .filter((key) => !said.includes(JSON.stringify(`${project.id}:${key}`)))
    .map((key) => ({
      where: `${project.id} messages`,
      what: `Nothing names the text "${key}".`,
      mend: 'Take it away.',
    }));
  return [...(await ofKernel('texts-complete')(subject)), ...unnamed];
}

/** All that is stated can be written down and read again. */
export function holdsNoLogic({ project }: ProjectSubject): Promise<readonly Finding[]> {
  const { messages: _, modules, ...own } = project;
  const options = Object.entries(modules).map(([slug, use]) => [`${project.id} ${slug}`, use.options] as const);
  const parts: readonly (readonly [string, unknown])[] = [[project.id, own], ...options];
  return Promise.resolve(
    parts.flatMap(([where, part]) =>
      logicIn(part, '').map((place) => ({
        where: `${where} ${place}`,
        what: 'It is no text, number, list or plain object.',
      })),
    ),
  );
}

/** The places of a value that could not be written down as JSON. */
function logicIn(value: unknown, place: string): readonly string[] {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [place];
  if (typeof value !== 'object' || (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype))
    return [place];
  return Object.entries(value).flatMap(([name, below]) => logicIn(below, `${place}/${name}`));
}
