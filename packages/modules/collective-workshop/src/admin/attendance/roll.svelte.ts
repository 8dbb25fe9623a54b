import { type MinutesBasis, type Mark, usualMinutes } from '../../attendance-mark.ts';
import { fullName } from '../full-name.ts';
import type { RollPerson } from '../props.ts';
import type { Noted } from './noted.ts';
import { newTapId, type Tap } from './tap.ts';
import { createTapQueue, type PendingTap, type TapQueueSettings } from './tap-queue.ts';

/** One line of the list: what holds as far as this device knows, and whether the server knows it too. */
export interface RollLine {
  readonly personId: string;
  readonly name: string;
  readonly noted: Noted | null;
  readonly saving: 'saved' | PendingTap['state'];
}

export interface RollSettings extends Pick<TapQueueSettings, 'send' | 'isRefusal' | 'onrefused' | 'later'> {
  readonly basis: () => MinutesBasis;
}

/** The list of a session on this device: each tap shows at once and is sent; what the server refuses goes back to what it was. */
export function createRoll(first: readonly RollPerson[], { basis, send, isRefusal, onrefused, later }: RollSettings) {
  let people: readonly RollPerson[] = $state.raw(first);
  let pending: ReadonlyMap<string, PendingTap> = $state.raw(new Map());
  let trouble: unknown = $state.raw();
  const queue = createTapQueue({
    send,
    isRefusal,
    onrefused,
    later,
    onsaved: (tap) => hold([tap]),
    onchange: () => {
      pending = queue.pending();
      trouble = queue.trouble();
    },
  });
  const hold = (taps: readonly Pick<Tap, 'personId' | 'noted'>[]) => {
    const now = new Map(taps.map(({ personId, noted }) => [personId, noted]));
    people = people.map((person) => {
      const noted = now.get(person.personId);
      return noted === undefined ? person : { ...person, noted };
    });
  };
  const lines: readonly RollLine[] = $derived(
    people.map((person) => {
      const own = pending.get(person.personId);
      return {
        personId: person.personId,
        name: fullName(person),
        noted: own ? own.tap.noted : person.noted,
        saving: own?.state ?? 'saved',
      };
    }),
  );
  /** What held before each mark of this device, the last one last. */
  let before: readonly Pick<Tap, 'personId' | 'noted'>[] = [];
  const put = (personId: string, noted: Noted | null) => queue.add({ personId, noted, tapId: newTapId() });
  const note = (personId: string, noted: Noted | null) => {
    before = [...before, { personId, noted: lines.find((line) => line.personId === personId)?.noted ?? null }];
    put(personId, noted);
  };

  return {
    get lines() {
      return lines;
    },
    /** How many lines the server does not know yet. */
    get unsaved() {
      return pending.size;
    },
    /** How many of them wait for another attempt. */
    get waiting() {
      return [...pending.values()].filter(({ state }) => state === 'waiting').length;
    },
    get trouble() {
      return trouble;
    },
    /** Notes a mark with the minutes that are usual for it, unless it is the one that holds. */
    mark(line: RollLine, mark: Mark) {
      if (line.noted?.mark !== mark) note(line.personId, { mark, minutes: usualMinutes(mark, basis()), excuse: null });
    },
    /** Changes what goes with a mark. */
    change(line: RollLine, change: Partial<Pick<Noted, 'minutes' | 'excuse'>>) {
      if (line.noted) note(line.personId, { ...line.noted, ...change });
    },
    clear(line: Pick<RollLine, 'personId'>) {
      note(line.personId, null);
    },
    /** Takes back the last mark of this device. @returns whose it was; undefined when there is none. */
    undo(): string | undefined {
      const last = before.at(-1);
      before = before.slice(0, -1);
      if (last) put(last.personId, last.noted);
      return last?.personId;
    },
    /** Takes over what was noted on the server in another way: the marks before it are no longer the last that was done. */
    hold(taps: Parameters<typeof hold>[0]) {
      before = [];
      hold(taps);
    },
    /** Takes over the list as the server has it now; what is on its way stays as it is here. */
    adopt(now: readonly RollPerson[]) {
      people = now;
    },
    retry: queue.retry,
    stop: queue.stop,
  };
}
