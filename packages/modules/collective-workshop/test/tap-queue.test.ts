import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tap } from '../src/admin/attendance/tap.ts';
import { createTapQueue } from '../src/admin/attendance/tap-queue.ts';
import type { Mark } from '../src/attendance-mark.ts';

class Refusal extends Error {}

/** A tablet and a server that answers only when told to. */
function tablet() {
  const asked: { readonly tap: Tap; readonly answer: (error?: Error) => void }[] = [];
  const alarms: (() => void)[] = [];
  const saved: Tap[] = [];
  const refused: Tap[] = [];
  const queue = createTapQueue({
    send: (tap) =>
      new Promise<void>((resolve, reject) =>
        asked.push({ tap, answer: (error) => (error ? reject(error) : resolve()) }),
      ),
    isRefusal: (error) => error instanceof Refusal,
    onsaved: (tap) => saved.push(tap),
    onrefused: (tap) => refused.push(tap),
    onchange: () => undefined,
    later: (run) => {
      alarms.push(run);
      return () => alarms.splice(alarms.indexOf(run), 1);
    },
  });
  let taps = 0;
  const tap = (personId: string, mark: Mark): Tap => {
    const made = { personId, noted: { mark, minutes: 180, excuse: null }, tapId: `tap ${(taps += 1)}` };
    queue.add(made);
    return made;
  };
  /** Answers the oldest question and lets what follows from it happen. */
  const answer = async (error?: Error) => {
    asked.shift()?.answer(error);
    await settled();
  };
  const states = () => Object.fromEntries([...queue.pending()].map(([personId, { state }]) => [personId, state]));
  return { queue, tap, answer, states, asked, alarms, saved, refused };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));
const offline = () => new Error('Failed to fetch');

test('a tap is pending until the server has answered', async () => {
  const at = tablet();
  const tap = at.tap('ana', 'present');
  expect(at.states()).toEqual({ ana: 'sending' });
  await at.answer();
  expect([at.states(), at.saved]).toEqual([{}, [tap]]);
});

test('taps for one person go one after the other; of those that were not sent yet, the last', async () => {
  const at = tablet();
  const first = at.tap('ana', 'present');
  at.tap('ana', 'late');
  const last = at.tap('ana', 'unexcused');
  expect(at.asked.map(({ tap }) => tap)).toEqual([first]);
  await at.answer();
  expect(at.asked.map(({ tap }) => tap)).toEqual([last]);
  await at.answer();
  expect(at.states()).toEqual({});
});

test('taps for different people do not wait for each other', () => {
  const at = tablet();
  at.tap('ana', 'present');
  at.tap('bilal', 'present');
  expect(at.asked.map(({ tap }) => tap.personId)).toEqual(['ana', 'bilal']);
});

test('without network a tap waits, says so and goes again by itself, as the same tap', async () => {
  const at = tablet();
  const tap = at.tap('ana', 'present');
  await at.answer(offline());
  expect([at.states(), at.queue.trouble(), at.alarms.length]).toEqual([{ ana: 'waiting' }, offline(), 1]);
  at.alarms[0]!();
  expect(at.asked.map((one) => one.tap)).toEqual([tap]);
  await at.answer();
  expect([at.states(), at.saved, at.queue.trouble()]).toEqual([{}, [tap], undefined]);
});

test('when one gets through, all that wait go at once', async () => {
  const at = tablet();
  at.tap('ana', 'present');
  at.tap('bilal', 'present');
  await at.answer(offline());
  await at.answer(offline());
  at.tap('chris', 'present');
  await at.answer();
  expect(at.asked.map(({ tap }) => tap.personId)).toEqual(['ana', 'bilal']);
});

test('what the server refuses is let go and told, and a newer tap still goes', async () => {
  const at = tablet();
  const refused = at.tap('ana', 'present');
  const newer = at.tap('ana', 'late');
  await at.answer(new Refusal());
  expect([at.refused, at.asked.map(({ tap }) => tap)]).toEqual([[refused], [newer]]);
});

test('whatever the network does, in the end the server holds the last tap of each person', async () => {
  const people = ['ana', 'bilal', 'chris'];
  const events = fc.array(
    fc.oneof(
      fc.record({ tap: fc.constantFrom(...people), mark: fc.constantFrom<Mark>('present', 'late', 'unexcused') }),
      fc.constant({ answer: true as const }),
      fc.constant({ answer: false as const }),
      fc.constant({ alarm: true as const }),
    ),
    { maxLength: 60 },
  );
  await fc.assert(
    fc.asyncProperty(events, async (story) => {
      const at = tablet();
      const server = new Map<string, Tap>();
      const last = new Map<string, Tap>();
      const reply = async (reached: boolean) => {
        const [next] = at.asked;
        if (next && reached) server.set(next.tap.personId, next.tap);
        await at.answer(reached ? undefined : offline());
      };
      for (const event of story) {
        if ('tap' in event) last.set(event.tap, at.tap(event.tap, event.mark));
        else if ('alarm' in event) at.queue.retry();
        else await reply(event.answer);
      }
      at.queue.retry();
      while (at.asked.length > 0) await reply(true);
      expect(at.states()).toEqual({});
      expect(server).toEqual(last);
    }),
  );
});
