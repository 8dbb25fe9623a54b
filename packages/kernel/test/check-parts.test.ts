import { findProblems, problemText } from '@tandem/kernel';
import {
  closed,
  config,
  defineModule,
  defineProject,
  instrument,
  type MessageKeys,
  open,
  policy,
  postponed,
  records,
  slot,
  use,
} from '@tandem/sdk';
import { implement, replace, type ServerModule } from '@tandem/sdk/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { composition } from './fixture-host.ts';
import { moveup } from './fixture-project.ts';
import { workshopContract } from './fixture-workshop.ts';

interface Tables {
  'gent_notes.note': { tenant_id: string; id: string };
}

const smileys = instrument({
  version: 1,
  label: 'text',
  answers: z.object({ faces: z.array(z.int().min(1).max(5)).min(1) }),
  score: ({ faces }) => faces.reduce((sum, face) => sum + face, 0) / faces.length,
  golden: [{ answers: { faces: [5, 3] }, score: 4 }],
});

const sound = {
  id: 'gent-notes',
  version: '1.2.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: {} as MessageKeys<string>,
  config: config(z.object({})),
  permissions: { 'note.read': { label: 'text', roles: ['coordinator'] } },
  records: records<Tables>({
    'gent_notes.note': { label: 'text', retention: 'project', columns: { tenant_id: 'key', id: 'key' } },
  }),
  refs: { note: 'gent_notes.note' },
  instruments: { smileys },
  policies: { mayWrite: policy<(note: { length: number }) => boolean>(({ length }) => length < 100) },
  slots: { note: slot<{ noteId: string }>('text') },
} as const;
const indicator = {
  unit: 'count',
  label: 'text',
  permission: 'note.read',
  dimensions: { month: 'text' },
  smallestCell: 5,
  compute: () => Promise.resolve([]),
};
const words = { text: 'Text' };
const trash = { note: { label: 'text', permission: 'note.read', content: z.object({}) } };
const back = { trash: { note: () => Promise.resolve() } };

/** The sound module with one thing broken. */
function module(broken: object = {}, parts: object = {}): ServerModule {
  const messages = { fr: words, nl: words, en: words };
  const all = { procedures: {}, messages, migrations: [], indicators: { notes: indicator }, ...parts };
  return implement(defineModule({ ...sound, ...broken } as never), all as never) as never;
}

/** What is wrong with the composition of the tests and these parts; only what is said of the new ones. */
async function problemsOf(modules: readonly ServerModule[], more: object = {}): Promise<string[]> {
  const given = { ...composition, modules: [...composition.modules, ...modules], ...more };
  return problemText(await findProblems(given as never))
    .split('\n')
    .filter(Boolean);
}

const withText = (text: string, other = text) => ({
  messages: { fr: { ...words, note: text }, nl: { ...words, note: other }, en: { ...words, note: other } },
});

describe('the check of a contract’s parts', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await problemsOf([module()])).toEqual([]);
    expect(await problemsOf([module({ trash }, back)])).toEqual([]);
  });

  it.each<[string, ServerModule, string]>([
    [
      'advice that throws on the defaults',
      module({ advise: () => { throw new Error('no rooms'); } }), // prettier-ignore
      'gent-notes advise: It throws on the module’s defaults: no rooms. A coordinator could not rely on what a form advises. Have it read every valid configuration, and change none.',
    ],
    [
      'advice that depends on more than the configuration',
      module({
        advise: ((calls) => () => [{ path: '', message: 'text', values: { calls: (calls += 1) } }])(0),
      }),
      'gent-notes advise: The same configuration gets other advice the second time. A coordinator could not rely on what a form advises. Advise on the configuration alone: no clock, no chance, no memory.',
    ],
    [
      'advice without words',
      module({ advise: () => [{ path: '', message: 'advice.rooms' }] }),
      'gent-notes advise: The text "advice.rooms" is missing. Somebody would read its key. Add "advice.rooms" to messages/fr.json, nl.json and en.json.',
    ],
    [
      'a reference to a table of another module',
      module({ refs: { note: 'people.person' } }),
      'gent-notes refs/note: It offers people.person, which is no table of this module. No foreign key could point at it. Remove it, or name one of these: "gent_notes.note".',
    ],
    [
      'a reference to a table misspelt',
      module({ refs: { note: 'gent_notes.notes' } }),
      'gent-notes refs/note: It offers gent_notes.notes, which is no table of this module. No foreign key could point at it. Write "gent_notes.note" if that table is meant, or remove it.',
    ],
    [
      'an example that scores otherwise',
      module({ instruments: { smileys: { ...smileys, golden: [{ answers: { faces: [5, 2] }, score: 4 }] } } }),
      'gent-notes instruments/smileys golden/0: These answers score 3.5; the example says 4. One of the two is not what was published. Correct the example, or the score and then its version too.',
    ],
    [
      'an example that nobody could answer',
      module({ instruments: { smileys: { ...smileys, golden: [{ answers: { faces: [6] }, score: 6 }] } } }),
      'gent-notes instruments/smileys golden/0: Its answers do not fit: /faces/0 Too big: expected number to be <=5. An example shows what may be answered. Correct the example.',
    ],
    [
      'a score that throws',
      module({ instruments: { smileys: { ...smileys, score: () => { throw new Error('no faces'); } } } }), // prettier-ignore
      'gent-notes instruments/smileys golden/0: Its score function throws: no faces. The same would happen to a person’s answers. Correct the score function.',
    ],
    [
      'a score that depends on more than the answers',
      module({
        instruments: {
          smileys: {
            ...smileys,
            score: (
              (calls) => () =>
                (calls += 1)
            )(0),
          },
        },
      }),
      'gent-notes instruments/smileys golden/0: The same answers score differently the second time. The same would happen to a person’s answers. Correct the score function.',
    ],
    [
      'an instrument without examples',
      module({ instruments: { smileys: { ...smileys, golden: [] } } }),
      'gent-notes instruments/smileys: It has no worked example. Nobody could tell whether it scores as published. Add one to "golden".',
    ],
    [
      'an instrument without a version',
      module({ instruments: { smileys: { ...smileys, version: 0 } } }),
      'gent-notes instruments/smileys: Its version is 0. Answers remember it. Count versions 1, 2, 3 …',
    ],
    [
      'the name of an instrument that is no text',
      module({ instruments: { smileys: { ...smileys, label: 'instrument.smileys' } } }),
      'gent-notes messages/nl.json: The text "instrument.smileys" is missing. Somebody would read its key. Add "instrument.smileys" to messages/nl.json.',
    ],
    [
      'the name of a slot that is no text',
      module({ slots: { note: slot('slot.note') } }),
      'gent-notes messages/en.json: The text "slot.note" is missing. Somebody would read its key. Add "slot.note" to messages/en.json.',
    ],
    [
      'the name of a dimension that is no text',
      module({}, { indicators: { notes: { ...indicator, dimensions: { month: 'dimension.month' } } } }),
      'gent-notes messages/fr.json: The text "dimension.month" is missing. Somebody would read its key. Add "dimension.month" to messages/fr.json.',
    ],
    [
      'an indicator under a permission that was renamed',
      module({}, { indicators: { notes: { ...indicator, permission: 'note.raed' } } }),
      'gent-notes indicators/notes: It asks for the permission "note.raed", which the contract does not have. Nobody could read it. Write "note.read" if that permission is meant, or remove it.',
    ],
    [
      'an indicator that would show single persons',
      module({}, { indicators: { notes: { ...indicator, smallestCell: 0 } } }),
      'gent-notes indicators/notes: Its smallest cell is 0. Single persons could be seen in it. Give the fewest persons of a cell.',
    ],
    [
      'an indicator in a unit that nobody knows',
      module({}, { indicators: { notes: { ...indicator, unit: 'counts' } } }),
      'gent-notes indicators/notes: Its unit is "counts". Nobody could write its values. Write "count" if that unit is meant, or remove it.',
    ],
    [
      'a thing for the trash that nothing brings back',
      module({ trash }),
      'gent-notes trash/note: The server half does not bring it back. What is taken away could never come back. Add "note" to "trash" of implement.',
    ],
    [
      'a thing for the trash under a permission that was renamed',
      module({ trash: { note: { ...trash.note, permission: 'note.raed' } } }, back),
      'gent-notes trash/note: It asks for the permission "note.raed", which the contract does not have. Nobody could bring it back. Write "note.read" if that permission is meant, or remove it.',
    ],
    [
      'a thing for the trash whose name is no text',
      module({ trash: { note: { ...trash.note, label: 'trash.note' } } }, back),
      'gent-notes messages/fr.json: The text "trash.note" is missing. Somebody would read its key. Add "trash.note" to messages/fr.json.',
    ],
    [
      'a thing for the trash whose name is a text in two languages only',
      module(
        { trash: { note: { ...trash.note, label: 'trash.note' } } },
        {
          ...back,
          messages: { fr: { ...words, 'trash.note': 'Note' }, nl: { ...words, 'trash.note': 'Nota' }, en: words },
        },
      ),
      'gent-notes messages/en.json: The text "trash.note" is missing. Somebody would read its key. Add "trash.note" to messages/en.json.',
    ],
    [
      'a kind of the trash that could not be stored',
      module({ trash: { 'Old note': trash.note } }, { trash: { 'Old note': back.trash.note } }),
      'gent-notes trash/Old note: This is not a fit name for a kind. It is stored with what lies in the trash. Use at most 40 small letters, digits and hyphens, a letter first.',
    ],
    [
      'a way back for what the contract does not name',
      module({ trash }, { trash: { ...back.trash, notes: back.trash.note } }),
      'gent-notes trash/notes: The contract has no such kind. Nothing of it ever lies in the trash. Write "note" if that kind is meant, or remove it.',
    ],
    [
      'a text whose braces do not close',
      module({}, withText('{count, plural, one {# note}')),
      'gent-notes messages/fr.json: The text "note" is not an ICU message (MISSING_OTHER_CLAUSE). Nobody could read it. Mend its braces and quotation marks.',
    ],
    [
      'a text that forgets a value in one language',
      module({}, withText('Notes', 'Notes of {name}')),
      'gent-notes messages/fr.json: The text "note" does not use {name}, as another language does. Who reads French would not be told it. Use the same values in every language.',
    ],
  ])('finds %s', async (_, broken, problem) => {
    expect(await problemsOf([broken])).toContain(problem);
  });

  it('lets one language be without a plural that another has, as long as the value is told', async () => {
    expect(await problemsOf([module({}, withText('{count, plural, other {# notes}}', '{count} notes'))])).toEqual([]);
  });
});

describe('the check of policies', () => {
  const never = (): boolean => false;
  const on = (policies: readonly unknown[]) => problemsOf([module()], { policies });

  it('accepts what the contract names, once', async () => {
    expect(await on([replace(defineModule(sound), 'mayWrite', never)])).toEqual([]);
  });

  it('refuses two answers to one question, in either order', async () => {
    const one = replace(defineModule(sound), 'mayWrite', never);
    const other = replace(defineModule(sound), 'mayWrite', () => true);
    const twice =
      'tandem.config.ts policies: gent-notes mayWrite: The policy "mayWrite" is replaced twice. Which one holds would depend on their order. Keep one of them.';
    expect(await on([one, other])).toEqual([twice]);
    expect(await on([other, one])).toEqual([twice]);
  });

  it('refuses an answer to a question that no longer exists', async () => {
    const renamed = { ...replace(defineModule(sound), 'mayWrite', never), policy: 'mayWrit' };
    expect(await on([renamed])).toEqual([
      'tandem.config.ts policies: gent-notes mayWrit: The module gent-notes 1.2.0 has no policy "mayWrit". What was decided here would not hold. Write "mayWrite" if that policy is meant, or remove it.',
    ]);
    expect(await on([{ ...renamed, module: 'gent-diary' }])).toEqual([
      'tandem.config.ts policies: gent-diary mayWrit: It replaces a policy of the module gent-diary, which is not installed. Nothing would ever ask it. Remove it, or add the module.',
    ]);
    expect(await on([{ ...renamed, contractVersion: 'v2' }])).toEqual([
      expect.stringContaining('Update this server, or install an earlier version of it.'),
    ]);
  });
});

describe('the check of what a project says of a module', () => {
  const on = (options: object) => {
    const groups = use(workshopContract, { config: { title: { fr: 'x' } }, ...options });
    const course = defineProject({
      ...moveup,
      id: 'gent-course',
      project: { title: { fr: 'x' } },
      modules: { groups },
    });
    return problemsOf([], { projects: [moveup, course] });
  };

  it('finds a permission that was renamed, and says what it may be called now', async () => {
    expect(await on({ roles: { trainer: ['group.manages'] } })).toEqual([
      'gent-course groups roles/trainer: It gives the permission "group.manages", which try-workshop 0.1.0 does not have. A trainer would be refused what the project means to allow. Write "group.manage" if that permission is meant, or remove it.',
    ]);
  });

  it('finds one that has no like, and names all there are', async () => {
    expect(await on({ roles: { trainer: ['note'] } })).toEqual([
      'gent-course groups roles/trainer: It gives the permission "note", which try-workshop 0.1.0 does not have. A trainer would be refused what the project means to allow. Remove it, or name one of these: "group.manage".',
    ]);
  });

  it('finds a role that nobody can hold', async () => {
    expect(await on({ roles: { trainr: [] } })).toEqual([
      'gent-course groups roles/trainr: There is no role "trainr". Nobody could hold it. Write "trainer" if that role is meant, or remove it.',
    ]);
  });

  it('finds a lock on a setting that is gone', async () => {
    expect(await on({ lock: { place: { fr: 'Fixed' } } })).toEqual([
      'gent-course groups lock/place: It locks "place", a setting that try-workshop 0.1.0 does not have. What the project means to fix stays open. Write "places" if that setting is meant, or remove it.',
    ]);
  });

  const why = 'A centre that installs the project could not say where the module stands.';
  it.each<[string, unknown, string]>([
    [
      'a state that there is not',
      { state: 'opened' },
      `state: There is no state "opened". ${why} Write "open" if that state is meant, or remove it.`,
    ],
    [
      'a date that does not exist',
      open({ from: '2021-13' }),
      `state/from: It is neither a month nor a day that exists. ${why} Write it as 2021-09 or 2021-09-06.`,
    ],
    [
      'a new date before the planned one',
      postponed({ planned: '2021-09', now: '2020-09', reason: { fr: 'covid-19' } }),
      `state/now: It does not come after the planned date. ${why} Give the date that was planned, and a later one.`,
    ],
    [
      'a postponement for no reason',
      postponed({ planned: '2020-09', now: '2021-09', reason: {} }),
      `state/reason: It says nothing. ${why} Give the reason, for whoever reads the sheet.`,
    ],
    [
      'a postponement without dates',
      { state: 'postponed', reason: { fr: 'covid-19' }, now: '2021-09' },
      `state/planned: Invalid input: expected string, received undefined. ${why} Say it with planned, postponed, open or closed of the SDK.`,
    ],
  ])('finds %s', async (_, state, problem) => {
    expect(await on({ state })).toEqual([`gent-course groups ${problem}`]);
  });

  it('finds a reason that nobody has written', async () => {
    expect(await on({ state: closed({ reason: { key: 'gent-course:over' } }) })).toEqual([
      'gent-course messages: The text "gent-course:over" is missing in a language. Somebody would read its key. Add it to messages/fr.json, nl.json and en.json.',
    ]);
  });
});
