import { randomUUID } from 'node:crypto';
import { onBothDatabases } from '@tandem/testkit';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { collectiveWorkshopServer } from '../src/server/index.ts';
import { marks } from '../src/contract.ts';
import { tables, type WorkshopHost, workshopHost } from './host.ts';

onBothDatabases('what somebody must tell in a group', tables, (on) => {
  let at: WorkshopHost;
  beforeAll(async () => {
    at = await workshopHost(on);
  });

  test('MU-53 is a name and nothing else: they come, stay away and leave without a word on what they live through', async () => {
    const editionId = await at.edition();
    const sessionId = await at.session(editionId);
    const personId = await at.person('Exemple');
    const { moduleId } = at;
    const { enrolmentId } = await at.as('trainer').enrolment.create({ moduleId, editionId, personId });
    for (const mark of marks) {
      const tap = { moduleId, sessionId, personId, mark, tapId: randomUUID() };
      expect(await at.as('trainer').attendance.record(tap)).toMatchObject({ mark, excuse: null });
    }
    await at.as('trainer').enrolment.end({ moduleId, enrolmentId });
    expect(await at.as('social-worker').enrolment.ofPerson({ moduleIds: [moduleId], personId })).toMatchObject({
      [moduleId]: [{ enrolmentId, endedOn: '2026-11-23' }],
    });
  });

  test('MU-53 is asked by no call: what must be given names things and days, never an experience', () => {
    const branches = collectiveWorkshopServer.procedures as unknown as Record<string, Record<string, unknown>>;
    const required = new Set(Object.values(branches).flatMap(requiredIn));
    expect([...required].toSorted()).toEqual([
      'date',
      'editionId',
      'endsAt',
      'enrolmentId',
      'mark',
      'personId',
      'search',
      'sessionId',
      'startsAt',
      'startsOn',
      'tapId',
      'threads',
      'title',
      'topics',
    ]);
  });
});

interface Procedure {
  readonly _def: { readonly inputs: readonly unknown[] };
}

/** What the calls of a branch of the API cannot go without, but for the module that every call names. */
function requiredIn(branch: Readonly<Record<string, unknown>>): readonly string[] {
  const inputs = Object.values(branch).flatMap((procedure) => (procedure as Procedure)._def.inputs);
  return inputs.flatMap((input) =>
    input instanceof z.ZodType ? (z.toJSONSchema(input, { io: 'input' }).required ?? []) : [],
  );
}
