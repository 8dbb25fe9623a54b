import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TypeWork, typeWork } from '@tandem/tooling-type-budget/type-work';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generatedHost, PROCEDURES_A_MODULE } from './generated-host.ts';
import { generateApi, layDown } from './host-folder.ts';

/** Most types that checking a program may make the compiler instantiate. */
const BUDGET = 10_000;

/** A program that lists, reads, writes, and tells outcomes apart, in three modules and the core. */
const PROGRAM = `
import { createTandemClient, problemsIn, refusalIn } from '@tandem/client';
import type { AppRouter } from 'tandem-api';

const { api, failure } = createTandemClient<AppRouter>({ url: 'https://tandem.example.be', centre: 'gent', token: 'tandem_' });

export async function story(moduleId: string, personId: string): Promise<string[]> {
  const projects = await api.core.project.list.query();
  const { revision, draft } = await api.core.configuration.read.query({ project: 'moveup', chain: 'workshops' });
  const edited = await api.core.configuration.edit.mutate({
    project: 'moveup', chain: 'workshops', edits: [{ path: '/places', before: 12, value: 13 }],
  });
  const { items, next } = await api.m0.alpha.list.query({ moduleId, personId, state: 'open' });
  const { beta } = await api.m1.beta.get.query({ moduleId, id: items[0]?.id ?? '' });
  // @ts-expect-error Three states, and no fourth.
  await api.m0.alpha.list.query({ moduleId, personId, state: 'lost' });
  // @ts-expect-error There is no such procedure.
  await api.m0.alpha.burn.mutate({ moduleId });
  try {
    await api.m2.gamma.remove.mutate({ moduleId, id: '' });
    await api.core.configuration.publish.mutate({ project: 'moveup', version: edited.draft.version, reason: 'x' });
  } catch (error) {
    const full = failure(error, 'm2/full');
    const moved = failure(error, 'core/draft-moved-on');
    // @ts-expect-error No module declares it.
    failure(error, 'm2/empty');
    // @ts-expect-error Its details have no such field.
    return [String(full?.places), moved?.actorName ?? '', refusalIn(error) ?? '', problemsIn(error)[0]?.path ?? '', full?.chairs];
  }
  return [...projects.map(({ slug }) => slug), String(revision.number), String(draft?.version), String(beta.score), String(next?.at)];
}
`;

/** One that calls what is not there. */
const MISTAKE = `
import { createTandemClient } from '@tandem/client';
import type { AppRouter } from 'tandem-api';

const { api } = createTandemClient<AppRouter>({ url: 'https://tandem.example.be', centre: 'gent' });
void api.m0.alpha.burn;
`;

describe('A program that calls the API', () => {
  const folders: string[] = [];
  const work = new Map<number, TypeWork>();
  let complaints: readonly string[] = [];
  const costWith = async (modules: number): Promise<TypeWork> => {
    const folder = await mkdtemp(join(tmpdir(), 'tandem-type-budget-'));
    folders.push(folder);
    await layDown(folder, generatedHost(modules));
    const { procedures } = await generateApi(folder);
    const own = procedures.filter((path) => /^m\d+\./.test(path));
    if (own.length !== modules * PROCEDURES_A_MODULE) throw new Error(`${own.length} procedures were generated.`);
    const file = join(folder, 'program.ts');
    await writeFile(file, PROGRAM);
    const mistaken = join(folder, 'mistaken.ts');
    await writeFile(mistaken, MISTAKE);
    complaints = typeWork([mistaken]).errors;
    return typeWork([file]);
  };
  beforeAll(async () => {
    for (const modules of [3, 50]) work.set(modules, await costWith(modules));
  });
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  test('compiles with 3 modules and with 50, and finds the mistakes in it', () => {
    expect([work.get(3)?.errors, work.get(50)?.errors]).toEqual([[], []]);
  });

  test('is told, when it calls what is not there, what there is', () => {
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(
      `Property 'burn' does not exist on type 'Calls<"create" | "get" | "list" | "remove", { `,
    );
    expect(complaints[0]?.length).toBeLessThan(600);
  });

  test(`costs at most ${BUDGET} instantiations with 50 modules of 600 procedures`, () => {
    expect(work.get(50)?.instantiations).toBeLessThanOrEqual(BUDGET);
  });

  test('costs the same with 50 modules as with 3, but for the outcomes it narrows by', () => {
    const [few = 0, many = 0] = [work.get(3)?.instantiations, work.get(50)?.instantiations];
    expect(few).toBeGreaterThan(1_000);
    expect(many - few).toBeLessThan(few / 10);
  });
});
