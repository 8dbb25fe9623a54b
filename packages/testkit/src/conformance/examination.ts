import { type ModuleRuleId, moduleRules, type RulePlace } from '@tandem/conformance';
import { DatabaseProblem } from '@tandem/db';
import { migratedDatabase } from '../databases/migrated-database.ts';
import type { Examination, Verdict } from './verdict.ts';
import { Unjudged } from './verdict.ts';
import { groundChecks, packageChecks, stageChecks } from './checks.ts';
import { type Finding, findingText } from './finding.ts';
import { type Ground, tablesAround } from './rules/tables.ts';
import { NotStartable, openStage, type Stage } from './stage/stage.ts';
import type { Subject } from './subject.ts';

/** Which rule a database speaks of that did not come to be. */
class NoGround extends Unjudged {
  readonly rule: ModuleRuleId;
  readonly finding: Finding;

  constructor(rule: ModuleRuleId, finding: Finding) {
    super(`The tables could not be made: see "${moduleRules[rule].title}".`);
    this.rule = rule;
    this.finding = finding;
  }
}

/** A module, examined rule by rule. What rules share, they share: a database of each kind, and the calls on it. */
export function examine(subject: Subject): Examination<ModuleRuleId> {
  const grounds = new Map<RulePlace, Promise<Opened>>();
  const groundAt = (place: RulePlace): Promise<Opened> => {
    const known = grounds.get(place) ?? open(subject, place === 'embedded' ? 'embedded' : 'server');
    grounds.set(place, known);
    return known;
  };
  const check = async (rule: ModuleRuleId, place: RulePlace): Promise<readonly Finding[]> => {
    if (isOf(packageChecks, rule)) return await packageChecks[rule](subject);
    const opened = await groundAt(place);
    return isOf(groundChecks, rule)
      ? await groundChecks[rule](opened)
      : await stageChecks[stageRule(rule)](await opened.stage());
  };
  return {
    async prepare(place) {
      await groundAt(place).catch(() => undefined);
    },
    async verdict(rule, place): Promise<Verdict> {
      try {
        const findings = await check(rule, place);
        return { status: findings.length === 0 ? 'kept' : 'broken', texts: textsOf(rule, findings) };
      } catch (error) {
        if (error instanceof NoGround && error.rule === rule) {
          return { status: 'broken', texts: textsOf(rule, [error.finding]) };
        }
        if (error instanceof Unjudged) return { status: 'unjudged', texts: [error.message] };
        throw error;
      }
    },
    async close() {
      for (const opened of await Promise.allSettled(grounds.values())) {
        if (opened.status === 'fulfilled') await opened.value.close();
      }
    },
  };
}

const textsOf = (rule: ModuleRuleId, findings: readonly Finding[]): readonly string[] =>
  findings.map((finding) => findingText(finding, moduleRules[rule]));

const isOf = <C extends object>(checks: C, rule: string): rule is keyof C & ModuleRuleId => Object.hasOwn(checks, rule);

const stageRule = (rule: ModuleRuleId): keyof typeof stageChecks => {
  if (isOf(stageChecks, rule)) return rule;
  throw new Error(`No check was written for the rule "${rule}".`);
};

interface Opened extends Ground {
  stage(): Promise<Stage>;
  close(): Promise<void>;
}

async function open(subject: Subject, kind: 'embedded' | 'server'): Promise<Opened> {
  const trips = { count: 0 };
  const onTrip = (): void => {
    trips.count += 1;
  };
  const migrated = await migratedDatabase(kind, tablesAround(subject), { onTrip }).catch((error: unknown) => {
    throw groundProblem(error);
  });
  let stage: Promise<Stage> | undefined;
  return {
    subject,
    migrated,
    stage: () => (stage ??= openStage(subject, migrated, trips).catch(unstaged)),
    async close() {
      await (await stage?.catch(() => undefined))?.close();
      await migrated.close();
    },
  };
}

/** A migration that fails by its SQL, or whose tables the migrator does not find fenced, or that points where it may not. */
function groundProblem(error: unknown): unknown {
  if (!(error instanceof DatabaseProblem) || !error.code.startsWith('migration-')) return error;
  const { cause, message, remedy } = error;
  const isReference = message.includes(' is a foreign key to ');
  const fence = isReference ? 'references-offered' : 'tables-fenced';
  const rule = cause instanceof DatabaseProblem ? fence : 'migrations-clean';
  return new NoGround(rule, { where: 'migrations', what: message, mend: remedy });
}

function unstaged(error: unknown): never {
  if (error instanceof NotStartable) throw new Unjudged(`The module cannot be started: ${error.message}`);
  throw error;
}
