import { type AnyContract, locales, type Project, type UseOptions, validate } from '@tandem/sdk';
import { projectChain } from '../configuration/content.ts';
import { formOf } from '../configuration/form.ts';
import { lostChoices } from '../configuration/item-choices.ts';
import { textKeys } from '../configuration/texts.ts';
import { isName } from './names.ts';
import { isCentreModule, isProjectPage } from './pages.ts';
import { projectOwner } from './configuration.ts';
import type { CheckProblem } from './problem.ts';
import { isStandIn } from './readable.ts';
import { lockProblems, roleProblems } from './roles.ts';
import { languageProblems, projectTag } from './sdk-version.ts';
import { standingProblems } from './standing.ts';
import { wordingProblems } from './wording.ts';

/** Everything wrong with a project plugin. */
export async function projectProblems(project: Project, contracts: readonly AnyContract[]): Promise<CheckProblem[]> {
  const installed = (id: string): AnyContract | undefined => contracts.find((contract) => contract.id === id);
  const parts = Object.entries(project.modules).map(([slug, { contract, options }]) =>
    partProblems(project, slug, installed(contract.id), contract.id, options),
  );
  const own = partProblems(project, projectChain, installed(projectOwner), projectOwner, {
    config: project.project,
    lock: project.lock ?? {},
  });
  return [
    ...languageProblems(project, projectTag, { project: project.id, where: project.id }),
    ...nameProblems(project, contracts),
    ...(await Promise.all([own, ...parts])).flat(),
    ...lostTexts(project),
    ...wordingProblems(project.messages, { project: project.id }),
  ];
}

function nameProblems({ id, modules }: Project, contracts: readonly AnyContract[]): CheckProblem[] {
  const wrong = (where: string, name: string): CheckProblem => ({
    project: id,
    where,
    what: `"${name}" is no name of a project or of a module in one.`,
    why: 'It stands in addresses.',
    mend: 'Name it in kebab-case of at most 40 characters.',
  });
  const occupied = (where: string, slug: string): CheckProblem => ({
    project: id,
    where,
    what: `"${slug}" is the address of a page of the admin, or of a module that the centre has once.`,
    why: 'Nobody could open the module there.',
    mend: `Name the module otherwise, for example "own-${slug}".`,
  });
  const ofModule = (slug: string): CheckProblem[] => {
    const where = `${id} ${slug}`;
    if (!isName(slug)) return [wrong(where, slug)];
    return isProjectPage(slug) || isCentreModule(slug, contracts) ? [occupied(where, slug)] : [];
  };
  return [...(isName(id) ? [] : [wrong(id, id)]), ...Object.keys(modules).flatMap(ofModule)];
}

async function partProblems(
  project: Project,
  slug: string,
  contract: AnyContract | undefined,
  id: string,
  { config, lock = {}, roles = {}, state }: Pick<UseOptions<AnyContract>, 'config' | 'lock' | 'roles' | 'state'>,
): Promise<CheckProblem[]> {
  const at = { project: project.id, where: `${project.id} ${slug}` };
  if (!contract) {
    const what = `It uses the module ${id}, which is not installed.`;
    const why = 'A centre that installs the project would lack a part of it.';
    return [{ ...at, what, why, mend: 'Add the module to tandem.config.ts.' }];
  }
  if (isStandIn(contract)) return [];
  const form = formOf(contract);
  const settings = Object.keys(('schema' in form && (form.schema['properties'] as object | undefined)) || {});
  const result = await validate(contract.config.schema, config);
  const unfit = result.ok ? [] : result.issues;
  const lost = result.ok && 'schema' in form ? lostChoices(result.value, form.schema) : [];
  return [
    ...roleProblems(contract, roles, at),
    ...lockProblems(contract, settings, lock, at),
    ...standingProblems(state, at),
    ...unfit.map(({ path, message }) => ({
      ...at,
      where: `${at.where} /${path.join('/')}`,
      what: message,
      why: `The module ${id} does not accept this configuration.`,
      mend: 'Correct the configuration in the plugin.',
    })),
    ...lost.map(({ path, value, list }) => ({
      ...at,
      where: `${at.where} ${path}`,
      what: `"${value}" is no item of ${list}, from which it is chosen.`,
      why: 'A centre could not publish the project.',
      mend: `Name the key of an item, or add "${value}" to the list.`,
    })),
  ];
}

/** Texts that the configuration names, `<plugin>:<key>`, and the plugin does not have in every language. */
function lostTexts({ id, project, modules, lock, messages }: Project): CheckProblem[] {
  const known = (named: string): boolean => {
    const [owner, key = ''] = named.split(/:(.+)/s);
    return owner === id && locales.every((locale) => Object.hasOwn(messages[locale], key));
  };
  const said = [
    project,
    lock,
    ...Object.values(modules).map(({ options }) => [options.config, options.lock, options.state]),
  ];
  return [...textKeys(said)]
    .filter((key) => !known(key))
    .map((key) => ({
      project: id,
      where: `${id} messages`,
      what: `The text "${key}" is missing in a language.`,
      why: 'Somebody would read its key.',
      mend: 'Add it to messages/fr.json, nl.json and en.json.',
    }));
}
