import { isDeepStrictEqual } from 'node:util';
import { tablesOf } from '../../kernel/tables-of.ts';
import { testCentres } from '../../kernel/test-centres.ts';
import { testHost } from '../../kernel/test-host.ts';
import type { MigratedDatabase } from '../../databases/migrated-database.ts';
import type { Finding } from '../finding.ts';
import { withProjects } from '../stage/composition.ts';
import { Unjudged } from '../verdict.ts';
import type { ProjectSubject } from './subject.ts';

export const tablesOfProject = ({ modules }: ProjectSubject) => tablesOf(withProjects(modules));

/** The chain of the project itself, beside those of its modules. */
const ownChain = 'project';

/** Installed in both centres and read by their coordinators: what was stated is there, and nothing stops it. */
export async function installs(subject: ProjectSubject, migrated: MigratedDatabase): Promise<readonly Finding[]> {
  const { project } = subject;
  const host = await hostOf(subject, migrated);
  const findings: Finding[] = [];
  for (const centre of Object.values(testCentres)) {
    await host.as('administrator', { centre }).core.project.install({ plugin: project.id, reason: 'conformance' });
    const { core } = host.as('coordinator', { centre });
    const stated = { [ownChain]: project.project, ...configsOf(subject) };
    for (const [chain, config] of Object.entries(stated)) {
      const { value, problems, repairs } = await core.configuration.read({ project: project.id, chain });
      const where = `${project.id} ${chain}, in ${centre.slug}`;
      findings.push(
        ...lost(config, value, '').map((place) => ({
          where: `${where} ${place}`,
          what: 'What the plugin states is not what is read.',
        })),
        ...problems
          .filter(({ severity }) => severity === 'block')
          .map(({ path, key }) => ({ where: `${where} ${path}`, what: `It cannot be published: ${key}.` })),
        ...problems
          .filter(({ key }) => key === 'problem.advice')
          .map(() => ({ where, what: 'Its module throws when it advises on this configuration.' })),
        ...repairs.map((repair) => ({
          where,
          what: `It needs repair as soon as it is installed: ${JSON.stringify(repair)}.`,
        })),
      );
    }
  }
  return findings;
}

async function hostOf({ project, modules }: ProjectSubject, { database }: MigratedDatabase) {
  try {
    return await testHost(database, { modules: withProjects(modules), projects: [project] });
  } catch (error) {
    throw new Unjudged(`The project cannot be composed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const configsOf = ({ project }: ProjectSubject): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(project.modules).map(([slug, { options }]) => [slug, options.config as unknown]));

/** The places at which a stated value is not found again. */
function lost(stated: unknown, found: unknown, place: string): readonly string[] {
  if (typeof stated !== 'object' || stated === null)
    return isDeepStrictEqual(stated, found) || stated === undefined ? [] : [place];
  if (typeof found !== 'object' || found === null) return [place];
  return Object.entries(stated).flatMap(([name, value]) =>
    lost(value, (found as Readonly<Record<string, unknown>>)[name], `${place}/${name}`),
  );
}
