import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Installation, installationOn } from './host/installation.ts';

/** Requests at the same time, and how many people must have been acknowledged when the server is killed. */
const PARALLEL = 8;
const ENOUGH = 150;

describe.each(['embedded', 'server'] as const)(
  'A server that is killed while people are entered, on the database: %s',
  (kind) => {
    let on: Installation | undefined;
    afterEach(() => on?.remove());

    test('has lost nothing that it acknowledged, and left nothing half-written', { timeout: 180_000 }, async () => {
      on = await installationOn(kind);
      const { start, signIn, asOwner } = on;
      const killed = await start();
      const client = await signIn();
      const acknowledged: string[] = [];
      let killing = false;
      const enter = async (lane: number): Promise<void> => {
        for (let turn = 0; !killing; turn += 1) {
          const answer = await client.mutate('people.person.create', { lastName: `Voorbeeld ${lane} ${turn}` });
          const { result } = (await answer.json()) as { result: { data: { id: string } } };
          acknowledged.push(result.data.id);
        }
      };
      const entering = Promise.allSettled(Array.from({ length: PARALLEL }, (_, lane) => enter(lane)));
      await vi.waitUntil(() => acknowledged.length >= ENOUGH, { timeout: 90_000, interval: 20 });
      killed.kill('SIGKILL');
      expect(await killed.ended).toBeNull();
      // Requests that were under way are cut off: what they asked for was not acknowledged.
      killing = true;
      const ends = await entering;
      expect(ends.some(({ status }) => status === 'rejected')).toBe(true);

      const again = await start();
      const list = await (await signIn()).query('people.person.list', { limit: 1 });
      expect(list.status).toBe(200);
      again.kill('SIGINT');
      expect(await again.ended).toBe(0);

      const { people, audited, told } = await asOwner(async (owner) => {
        const ids = async (text: string): Promise<readonly string[]> =>
          (await owner.query<{ id: string }>(`${text} order by 1`)).map(({ id }) => id);
        return {
          people: await ids('select id::text from people.person'),
          audited: await ids(`select subject_id as id from kernel_store.audit_entry where action = 'person.create'`),
          told: await ids(
            `select payload ->> 'personId' as id from kernel_store.outbox_event where event = 'person.created'`,
          ),
        };
      });
      expect(people).toEqual(expect.arrayContaining(acknowledged));
      expect(audited).toEqual(people);
      expect(told).toEqual(people);
    });
  },
);
