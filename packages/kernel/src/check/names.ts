import type { AnyContract, Project } from '@tandem/sdk';
import { camelCase } from '@tandem/sdk/server';
import { isCentrePage } from './pages.ts';
import type { CheckProblem } from './problem.ts';

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Longest id of a module, a project or an instance: it names a schema, or stands in an address. */
const longest = 40;
/** Names that mean something else: the kernel's own, PostgreSQL's, and what a branch of the API cannot be called. */
const reserved = /^(core|auth|public|information-schema|kernel(-.*)?|pg-.*|then|call|apply)$/;

export const isName = (text: string): boolean => kebabCase.test(text) && text.length <= longest;
const isReserved = (id: string): boolean => reserved.test(id) || isCentrePage(id);

/** Whether a module can have a branch of the API and a schema under its id. One that cannot is left out altogether. */
export const isServable = ({ id }: AnyContract): boolean => isName(id) && !isReserved(id);

/** What is wrong with the id of a module. */
export function nameProblems({ id }: AnyContract): CheckProblem[] {
  const at = { module: id, where: id };
  if (!isName(id)) {
    const what = `The id "${id}" is not kebab-case of at most ${longest} characters.`;
    const why = 'It names a database schema and a branch of the API.';
    return [{ ...at, what, why, mend: 'Rename the module, for example "gent-case-notes".' }];
  }
  if (!isReserved(id)) return [];
  const why = 'The kernel, the admin, PostgreSQL or JavaScript means something else by it.';
  return [{ ...at, what: `The id "${id}" is reserved.`, why, mend: 'Put a prefix of your own in front.' }];
}

/** Ids, and branches of the API, that two parts would share. */
export function sharedNames(contracts: readonly AnyContract[], projects: readonly Project[]): CheckProblem[] {
  const ids = contracts.map(({ id }) => id as string);
  const names = [...ids, ...projects.map(({ id }) => id)];
  const where = 'tandem.config.ts';
  return repeated(names)
    .flatMap((id): CheckProblem[] => {
      const what = `Two parts have the id "${id}".`;
      const why = 'Neither their data nor their branches of the API could be told apart.';
      const problem = { where, what, why, mend: 'Remove one, or rename it.' };
      return [
        ...(ids.includes(id) ? [{ ...problem, module: id }] : []),
        ...(projects.some((project) => project.id === id) ? [{ ...problem, project: id }] : []),
      ];
    })
    .concat(
      repeated([...new Set(ids)].map(camelCase)).flatMap((branch) =>
        [...new Set(ids)]
          .filter((id) => camelCase(id) === branch)
          .map((id) => ({
            module: id,
            where,
            what: `Another module has the branch "${branch}" of the API too.`,
            why: 'A call could not be told to one of them.',
            mend: `Rename "${id}".`,
          })),
      ),
    );
}

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];
