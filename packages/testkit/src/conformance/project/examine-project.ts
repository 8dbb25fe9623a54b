import { type ProjectRuleId, projectRules, type RulePlace } from '@tandem/conformance';
import { type MigratedDatabase, migratedDatabase } from '../../databases/migrated-database.ts';
import { type Finding, findingText } from '../finding.ts';
import { isomorphic } from '../rules/bundle.ts';
import { readmeComplete } from '../rules/readme.ts';
import { type Examination, Unjudged } from '../verdict.ts';
import { installs, tablesOfProject } from './installs.ts';
import { holdsNoLogic, locksReal, projectValid, rolesReal, textsComplete, textsIcu } from './stated.ts';
import type { ProjectSubject } from './subject.ts';

const checks = {
  'project-valid': projectValid,
  'holds-no-logic': holdsNoLogic,
  'locks-real': locksReal,
  'roles-real': rolesReal,
  'texts-complete': textsComplete,
  'texts-icu': textsIcu,
  'runs-in-browsers': isomorphic,
  'readme-complete': readmeComplete,
} as const satisfies Readonly<
  Record<Exclude<ProjectRuleId, 'installs'>, (subject: ProjectSubject) => Promise<readonly Finding[]>>
>;

/** A project plugin, examined rule by rule. */
export function examineProject(subject: ProjectSubject): Examination<ProjectRuleId> {
  const databases = new Map<RulePlace, Promise<MigratedDatabase>>();
  const databaseAt = (place: RulePlace): Promise<MigratedDatabase> => {
    const kind = place === 'embedded' ? 'embedded' : 'server';
    const known = databases.get(place) ?? migratedDatabase(kind, tablesOfProject(subject));
    databases.set(place, known);
    return known;
  };
  return {
    async prepare(place) {
      await databaseAt(place);
    },
    async verdict(rule, place) {
      try {
        const findings =
          rule === 'installs' ? await installs(subject, await databaseAt(place)) : await checks[rule](subject);
        const texts = findings.map((finding) => findingText(finding, projectRules[rule]));
        return { status: findings.length === 0 ? 'kept' : 'broken', texts };
      } catch (error) {
        if (error instanceof Unjudged) return { status: 'unjudged', texts: [error.message] };
        throw error;
      }
    },
    async close() {
      for (const database of await Promise.allSettled(databases.values())) {
        if (database.status === 'fulfilled') await database.value.close();
      }
    },
  };
}
