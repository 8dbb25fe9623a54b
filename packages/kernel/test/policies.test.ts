import { config, defineModule, messageKeys, policy } from '@tandem/sdk';
import { implement, procedureOf, replace } from '@tandem/sdk/server';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { composition, openHost, tables } from './fixture-host.ts';
import { onServer } from './testkit.ts';

const rooms = defineModule({
  id: 'gent-rooms',
  version: '1.0.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<{ read: string }>(),
  config: config(z.object({})),
  permissions: { 'room.read': { label: 'read', roles: ['coordinator'] } },
  policies: {
    mayBook: policy<(room: { readonly places: number; readonly people: number }) => boolean>(
      ({ places, people }) => people <= places,
    ),
  },
});
const asked = procedureOf(rooms)('room.read')
  .input(z.object({ places: z.int(), people: z.int() }))
  .query(({ ctx: { module }, input }) => module.policy('mayBook')(input));
const undeclared = procedureOf(rooms)('room.read').query(({ ctx: { module } }) => module.policy('mayPaint' as never));
const words = { read: 'Read' };
const roomsServer = implement(rooms, {
  procedures: { asked, undeclared },
  messages: { fr: words, nl: words, en: words },
  migrations: [],
});

interface Rooms {
  readonly gentRooms: {
    asked(room: { readonly places: number; readonly people: number }): Promise<boolean>;
    undeclared(): Promise<unknown>;
  };
}

onServer('a policy', tables, (on) => {
  const hostWith = async (...policies: readonly unknown[]): Promise<Rooms['gentRooms']> => {
    const given = { ...composition, modules: [...composition.modules, roomsServer], policies };
    const host = await openHost(on.database, given);
    expect(host.kernel.problems).toEqual([]);
    return (host.as('coordinator') as unknown as Rooms).gentRooms;
  };
  const full = { places: 10, people: 11 };

  it('is decided by the module, until the composition decides otherwise', async () => {
    expect(await (await hostWith()).asked(full)).toBe(false);
    const generous = replace(rooms, 'mayBook', ({ places, people }) => people <= places + 1);
    expect(await (await hostWith(generous)).asked(full)).toBe(true);
  });

  it('replaced by another copy of the SDK is the same', async () => {
    const generous = { ...replace(rooms, 'mayBook', () => true) };
    expect(await (await hostWith(structuredCloneOfData(generous))).asked(full)).toBe(true);
  });

  it('that the contract does not name is a bug of the module, told with its place', async () => {
    await expect((await hostWith()).undeclared()).rejects.toThrow(
      'gent-rooms policies/mayPaint: the contract does not declare it. Add it there.',
    );
  });
});

/** What another copy of the package would hand over: the same data under no class of ours. */
const structuredCloneOfData = <T extends object>(value: T): T => Object.assign(Object.create(null) as T, value);
