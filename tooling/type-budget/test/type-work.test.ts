import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typeWork } from '../src/type-work.ts';

describe('The work of the compiler', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-type-work-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const workOf = async (name: string, source: string) => {
    const file = join(folder, `${name}.ts`);
    await writeFile(file, source);
    return typeWork([file]);
  };
  const deep = (times: number): string =>
    `type Deep<N extends number, A extends unknown[] = []> = A['length'] extends N ? A : Deep<N, [...A, N]>;
     ${Array.from({ length: times }, (_, index) => `export const c${index}: Deep<${index}>['length'] = ${index};`).join('\n')}`;

  test('is the same each time', async () => {
    const once = await workOf('once', deep(20));
    expect(once).toEqual({ errors: [], instantiations: expect.any(Number) as number });
    expect(await workOf('again', deep(20))).toEqual(once);
  });

  test('grows with what a program asks of it', async () => {
    const [few, many] = [await workOf('few', deep(5)), await workOf('many', deep(40))];
    expect(many.instantiations).toBeGreaterThan(few.instantiations * 4);
  });

  test('says what is wrong', async () => {
    expect((await workOf('wrong', 'export const text: string = 1;')).errors).toEqual([
      "Type 'number' is not assignable to type 'string'.",
    ]);
  });
});
