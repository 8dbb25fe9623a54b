import {
  type AnyContract,
  describe,
  type JsonSchema,
  locales,
  type MessageCatalogue,
  type Need,
  type Project,
  validate,
} from '@tandem/sdk';
import type { Composition, ServerModule } from '@tandem/sdk/server';
import semver from 'semver';
import { textKeys } from '../configuration/texts.ts';
import { isObject } from '../configuration/tree.ts';

/** The version of the contract language that this kernel hosts. */
export const sdkVersion = '0.1.0';

/** Something wrong with what is composed: where, what, and how to mend it. */
export interface CheckProblem {
  /** The module it refuses; absent for a project plugin or the composition. */
  readonly module?: string;
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

/** Everything wrong with a composition, all at once. */
export async function findProblems(composition: Composition, core: ServerModule): Promise<CheckProblem[]> {
  const modules = [core, ...composition.modules];
  const ids = [...modules.map(({ contract }) => contract.id as string), ...composition.projects.map(({ id }) => id)];
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => ({
      module: id,
      where: 'tandem.config.ts',
      what: `Two parts have the id "${id}".`,
      mend: 'Remove one, or rename it.',
    })),
    ...modules.flatMap((module) => [...named(module.contract), ...needed(module, modules), ...texts(module)]),
    ...(await Promise.all(composition.projects.map((project) => projectProblems(project, modules)))).flat(),
  ];
}

function named(contract: AnyContract): CheckProblem[] {
  const problem = (what: string, mend: string): CheckProblem => ({
    module: contract.id,
    where: contract.id,
    what,
    mend,
  });
  const schema = contract.id.replaceAll('-', '_');
  return [
    ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(contract.id) && contract.id.length <= 40
      ? []
      : [
          problem(
            `The id "${contract.id}" is not kebab-case of at most 40 characters.`,
            'Rename the module, for example "gent-case-notes".',
          ),
        ]),
    ...(schema === 'auth' || schema === 'public' || schema.startsWith('pg_') || schema.startsWith('kernel_')
      ? [problem(`The id "${contract.id}" is reserved.`, 'Put a prefix of your own in front.')]
      : []),
    ...(contract.sdk === '*' || semver.satisfies(sdkVersion, contract.sdk, { includePrerelease: true })
      ? []
      : [
          problem(
            `It needs SDK ${contract.sdk}; this server has ${sdkVersion}.`,
            'Install the version of the module made for this server.',
          ),
        ]),
  ];
}

function needed({ contract }: ServerModule, modules: readonly ServerModule[]): CheckProblem[] {
  return Object.values(contract.uses as Record<string, Need>).flatMap((need) => {
    const found = modules.find((module) => module.contract.id === need.contract.id)?.contract;
    const what = found
      ? `It needs ${need.contract.id} ${need.range}; version ${found.version} is installed.`
      : `It needs the module ${need.contract.id}, which is not installed.`;
    const fits = found && semver.satisfies(found.version, need.range, { includePrerelease: true });
    return fits
      ? []
      : [
          {
            module: contract.id,
            where: `${contract.id} uses`,
            what,
            mend: `Add ${need.contract.id} ${need.range} to tandem.config.ts.`,
          },
        ];
  });
}

/** Message keys that a contract names where the compiler does not see them, and languages that lack one. */
function texts({ contract, messages }: ServerModule): CheckProblem[] {
  const keys = new Set(Object.values(messages).flatMap((catalogue) => Object.keys(catalogue)));
  const wanted = [
    ...Object.values(contract.permissions as Record<string, { label: string }>).map(({ label }) => label),
    ...Object.keys(contract.errors as object).flatMap((code) =>
      ['text', 'why', 'remedy'].map((part) => `error.${code}.${part}`),
    ),
    ...schemaKeys(describe(contract.config.schema)),
  ];
  return [...new Set([...wanted, ...keys])].flatMap((key) =>
    locales
      .filter((locale) => (messages as MessageCatalogue)[locale][key] === undefined)
      .map((locale) => ({
        module: contract.id,
        where: `${contract.id} messages/${locale}.json`,
        what: `The text "${key}" is missing.`,
        mend: `Add "${key}" to messages/${locale}.json.`,
      })),
  );
}

const textKeywords = ['title', 'description', 'x-section', 'x-unit'];

/** Message keys in the metadata of a configuration schema. */
export function schemaKeys(schema: JsonSchema): string[] {
  const own = textKeywords.flatMap((keyword) => (typeof schema[keyword] === 'string' ? [schema[keyword]] : []));
  const titles = isObject(schema['x-enum-titles'])
    ? Object.values(schema['x-enum-titles']).filter((title) => typeof title === 'string')
    : [];
  const below = [
    ...Object.values((schema.properties ?? {}) as Record<string, JsonSchema>),
    ...(isObject(schema.items) ? [schema.items] : []),
    ...((schema.oneOf ?? []) as JsonSchema[]),
  ];
  return [...own, ...titles, ...below.flatMap(schemaKeys)];
}

async function projectProblems(project: Project, modules: readonly ServerModule[]): Promise<CheckProblem[]> {
  const owner = modules.find(({ contract }) => contract.id === 'projects')?.contract;
  const parts: [string, AnyContract | undefined, unknown][] = [
    ['project', owner, project.project],
    ...Object.entries(project.modules).map(([slug, { contract, options }]): [string, AnyContract, unknown] => [
      slug,
      contract,
      options.config,
    ]),
  ];
  const problems = await Promise.all(
    parts.map(async ([slug, contract, stated]): Promise<CheckProblem[]> => {
      const where = `${project.id} ${slug}`;
      if (!contract || !modules.some((module) => module.contract.id === contract.id))
        return [
          {
            where,
            what: `It uses the module ${contract?.id ?? 'projects'}, which is not installed.`,
            mend: 'Add the module to tandem.config.ts.',
          },
        ];
      const result = await validate(contract.config.schema, stated);
      return result.ok
        ? []
        : result.issues.map((issue) => ({
            where: `${where} /${issue.path.join('/')}`,
            what: issue.message,
            mend: 'Correct the configuration in the plugin.',
          }));
    }),
  );
  const known = (key: string): boolean => {
    const [owner, name] = key.split(/:(.+)/s) as [string, string | undefined];
    return (
      owner === project.id &&
      name !== undefined &&
      locales.every((locale) => project.messages[locale][name] !== undefined)
    );
  };
  const lost = [
    ...textKeys([
      project.project,
      ...Object.values(project.modules).map(({ options }) => [options.config, options.lock]),
    ]),
  ].filter((key) => !known(key));
  return [
    ...problems.flat(),
    ...lost.map((key) => ({
      where: `${project.id} messages`,
      what: `The text "${key}" is missing in a language.`,
      mend: 'Add it to messages/fr.json, nl.json and en.json.',
    })),
  ];
}

/** All problems as one text for a terminal. */
export const problemText = (problems: readonly CheckProblem[]): string =>
  problems.map(({ where, what, mend }) => `${where}: ${what} ${mend}`).join('\n');
