import { core } from '@tandem/kernel';
import { type AnyContract, describe, type Need, type Schema } from '@tandem/sdk';
import type { Finding } from '../finding.ts';
import { smallest } from '../inputs/smallest.ts';
import type { Known } from '../inputs/values.ts';
import { changedTables } from '../stage/contents.ts';
import type { Stage } from '../stage/stage.ts';

/** Each event that the module hears, told twice; the fixtures are asked for it as `on people.person.archived`. */
export async function handlersRepeatable(stage: Stage): Promise<readonly Finding[]> {
  const { module } = stage.subject;
  const findings: Finding[] = [];
  for (const key of Object.keys(module.on ?? {})) {
    const what = await problemOf(stage, key);
    if (what !== undefined) findings.push({ where: `on ${key}`, what });
  }
  return findings;
}

async function problemOf(stage: Stage, key: string): Promise<string | undefined> {
  const { here, subject } = stage;
  const { source, event, schema } = heard(subject.contract, key);
  const known = await stage.known(here, { path: `on ${key}` });
  const payload = filled(schema, { projectId: here.projectId, moduleId: here.moduleId, ...known });
  const told = { source, event, payload };
  const first = await stage.tell(here, told);
  const before = await stage.contents(here);
  const second = await stage.tell(here, told);
  const failed = [...first, ...second].find(({ error }) => error !== undefined);
  if (failed) return `Its handler fails for ${JSON.stringify(payload)}: ${String(failed.error)}.`;
  const changed = changedTables(before, await stage.contents(here)).filter((table) => isOwn(subject.contract, table));
  return changed.length === 0 ? undefined : `Told a second time, it changes rows of ${changed.join(', ')}.`;
}

const isOwn = ({ records }: AnyContract, table: string): boolean => Object.hasOwn(records.tables as object, table);

/** Whose event it is: `<alias in uses>.<event>`, or the platform's own. */
function heard(contract: AnyContract, key: string): { source: string; event: string; schema: Schema } {
  const [alias = '', event = ''] = key.split(/\.(.+)/s);
  const uses = contract.uses as Readonly<Record<string, Need>>;
  const teller: AnyContract = alias === core.id ? core : (uses[alias]?.contract ?? core);
  return {
    source: teller.id as string,
    event,
    schema: (teller.events as Readonly<Record<string, Schema>>)[event] as Schema,
  };
}

/** The smallest payload, with what exists. */
function filled(schema: Schema, known: Known): unknown {
  const described = describe(schema);
  const names = Object.keys((described['properties'] ?? {}) as object).filter((name) => known[name] !== undefined);
  return { ...(smallest(described) as object), ...Object.fromEntries(names.map((name) => [name, known[name]])) };
}
