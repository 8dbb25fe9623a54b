import { describe, expect, it } from 'vitest';
import { complaintsOf } from './compiled.ts';

const notes = `id: 'gent-notes', version: '1.0.0', sdk: '^0.1.0', instances: 'centre', config: config(z.object({})),
  messages: messageKeys<{ 'note.title': string; 'note.read': string }>(), permissions: { read: { label: 'note.read', roles: [] } }`;
const tables = `records: records<{ 'gent_notes.note': { tenant_id: string; id: string } }>({
  'gent_notes.note': { label: 'note.title', retention: 'project', columns: { tenant_id: 'key', id: 'key' } } })`;
const decided = `const m = defineModule({ ${notes}, policies: { mayWrite: policy<(length: number) => boolean>((n) => n < 9) } });`;
const face = `version: 1, label: 'note.title', answers: z.object({ face: z.int() }), score: ({ face }) => face`;
const offering = `const m = defineModule({ ${notes}, slots: { note: slot<{ noteId: string }>('note.title') } });
  const user = defineModule({ ${notes.replace('gent-notes', 'gent-user')}, uses: { notes: needs(m, '^1') } });`;
const panel = (key: string, prepare = '') =>
  `defineAdmin(user, apiType<{}>(), { screens: {}, panels: { '${key}': { title: 'note.title', permission: 'read', ${prepare} load: null as never } } });`;
const figure = `unit: 'count', permission: 'person.read', smallestCell: 5, dimensions: { month: 'person.title' }`;
const course = `id: 'course', version: '1.0.0', sdk: '*', locales: ['fr'], project: {}, modules: {}`;
const words = `const words = { 'permission.person.read': '', 'permission.person.edit': '' }; const all = { ...words, 'person.title': '' };`;
const title = `config: { title: { fr: 'Ateliers' } }`;
const editing = (body: string) =>
  `personProcedure('person.edit').mutation(({ ctx: { module } }) => module.transaction(async (_, { emit }) => { ${body} }));`;
const queueing = (job: string, input: string) => `const job = ${job};
  workshopProcedure('enrolment.manage').mutation(({ ctx: { module } }) => module.transaction(async (_, { enqueue }) => { enqueue(job, ${input}); }));`;
const tidying = `jobOf(workshop)({ input: z.object({ after: z.uuid() }), run: async () => undefined })`;
const screen = (parts: string) =>
  `defineAdmin(people, apiType<PeopleApi>(), { screens: { '': { ${parts}, load: null as never } } });`;

/** What an author gets wrong: the program, the text that the compiler underlines, and all names that it must say. */
const mistakes: Readonly<Record<string, readonly [program: string, at: string, ...named: string[]]>> = {
  'a permission that is none': [
    `personProcedure('person.delete');`,
    `'person.delete'`,
    '"person.delete"',
    '"person.read" | "person.edit"',
  ],
  'an event that is none': [
    `personProcedure('person.edit').mutation(({ ctx: { module } }) => module.transaction(async (_, { emit }) => emit('person.deleted', {})));`,
    `'person.deleted'`,
    '"person.deleted"',
    '"person.created"',
  ],
  'an event with another payload': [editing(`emit('person.created', { id: '' });`), 'id', `'id'`, 'personId: string'],
  'an event without its payload': [editing(`emit('person.created', {});`), '{}', `'personId' is missing`],
  'an outcome with other details': [
    editing(`module.fail('national-number-known', { personId: 5 });`),
    'personId',
    `'number'`,
    `'string'`,
  ],
  'an outcome without its details': [
    editing(`module.fail('national-number-known', {});`),
    '{}',
    `'personId' is missing`,
  ],
  'an outcome that is none': [
    `personProcedure('person.edit').mutation(({ ctx: { module } }) => module.fail('person-archived', {}));`,
    `'person-archived'`,
    '"person-archived"',
    '"national-number-known"',
  ],
  'an event of a module that is heard and has no such event': [
    `implement(workshop, { procedures: {}, messages: null as never, migrations: [], on: { 'people.person.removed': async () => {} } });`,
    `'people.person.removed'`,
    'people.person.removed',
    'people.person.created',
  ],
  'a reference to a table that it has not': [
    `defineModule({ ${notes}, ${tables}, refs: { note: 'gent_notes.notes' } });`,
    'note',
    '"gent_notes.notes"',
    '"gent_notes.note"',
  ],
  'a reference to the table of another': [
    `defineModule({ ${notes}, ${tables}, refs: { person: 'people.person' } });`,
    'person',
    '"people.person"',
    '"gent_notes.note"',
  ],
  'a column without a class': [
    `records<PeopleTables>({ 'people.person': { label: '', retention: 'project', columns: { tenant_id: 'key', id: 'key' } } });`,
    'columns',
    `'last_name' is missing`,
  ],
  'a class that is none': [
    `records<PeopleTables>({ 'people.person': { label: '', retention: 'project', columns: { tenant_id: 'key', id: 'key', last_name: 'secret' } } });`,
    'last_name',
    '"secret"',
    '"confidential"',
  ],
  'a step that gives another configuration': [
    `config(z.object({ months: z.int() })).next(z.object({ days: z.int() }), (old) => ({ dayz: old.months * 30 }));`,
    '({ dayz: old.months * 30 })',
    `'days' is missing`,
    'dayz',
  ],
  'an example that nobody could answer': [
    `instrument({ ${face}, golden: [{ answers: { face: 'sad' }, score: 1 }] });`,
    'face',
    `'string'`,
    `'number'`,
  ],
  'an example with a score of another kind': [
    `instrument({ ${face}, golden: [{ answers: { face: 1 }, score: 'one' }] });`,
    'score',
    `'string'`,
    `'number'`,
  ],
  'an instrument without an example': [
    `instrument({ ${face}, golden: [] });`,
    'golden',
    '0 element(s) but target requires 1',
  ],
  'a policy that is none, where it is asked': [
    `${decided} procedureOf(m)('read').query(({ ctx: { module } }) => module.policy('mayRead'));`,
    `'mayRead'`,
    '"mayRead"',
    '"mayWrite"',
  ],
  'a policy that is none, where it is replaced': [
    `${decided} replace(m, 'mayWrit', () => true);`,
    `'mayWrit'`,
    '"mayWrit"',
    '"mayWrite"',
  ],
  'a policy replaced by another question': [
    `${decided} replace(m, 'mayWrite', (note: { body: string }) => note.body === '');`,
    `(note: { body: string }) => note.body === ''`,
    '(length: number) => boolean',
  ],
  'a policy with another answer': [
    `${decided} replace(m, 'mayWrite', (length) => length);`,
    'length',
    `'number'`,
    `'boolean'`,
  ],
  'a panel for a slot that is none': [
    `${offering} ${panel('home.tomorrow')}`,
    `'home.tomorrow'`,
    'no slot of this name',
    'home.today',
    'project.overview',
    'gent-notes.note',
  ],
  'a panel that reads what its slot does not tell': [
    `${offering} ${panel('gent-notes.note', 'prepare: async ({ params }) => params.personId,')}`,
    'personId',
    `'personId'`,
    'noteId',
  ],
  'a screen that tells a slot which its contract does not name': [
    `defineAdmin(people, apiType<PeopleApi>(), { screens: { '': { title: 'person.title', permission: 'person.read', slots: { note: () => ({}) }, load: null as never } } });`,
    'note',
    'the contract names no slots',
  ],
  'a dimension that is none': [
    `indicatorOf(people)({ ${figure}, label: 'person.title', compute: async () => [{ value: 1, people: 9, by: { moth: '' } }] });`,
    `[{ value: 1, people: 9, by: { moth: '' } }]`,
    `'month' is missing`,
    'moth',
  ],
  'the name of an indicator that is no text': [
    `indicatorOf(people)({ ${figure}, label: 'person.titel', compute: async () => [] });`,
    'label',
    '"person.titel"',
    `Did you mean '"person.title"'?`,
  ],
  'the name of a permission that is no text': [
    `defineModule({ ${notes.replace(`label: 'note.read'`, `label: 'note.raed'`)} });`,
    'label',
    '"note.raed"',
    '"note.read"',
  ],
  'a language of a module that lacks a text': [
    `${words} implement(people, { procedures: {}, messages: { fr: all, nl: words, en: all }, migrations: [], service: () => ({ nameOf: async () => '' }) });`,
    'nl',
    `'"person.title"' is missing`,
  ],
  'a language of a plugin that lacks a text': [
    `defineProject({ ${course}, messages: { fr: { title: '', aim: '' }, nl: { title: '' }, en: { title: '', aim: '' } } });`,
    'nl',
    `'aim' is missing`,
  ],
  'a text that a plugin has in Dutch alone': [
    `defineProject({ ${course}, messages: { fr: { title: '' }, nl: { title: '', aim: '' }, en: { title: '', aim: '' } } });`,
    'fr',
    `'aim' is missing`,
  ],
  'a text of a plugin that is none': [
    `textsOf<{ title: string; aim: string }>('course')('titel');`,
    `'titel'`,
    '"titel"',
    '"title" | "aim"',
  ],
  'a setting that cannot be locked': [
    `use(workshop, { ${title}, lock: { seats: { fr: '' } } });`,
    'seats',
    `'seats'`,
    'places',
  ],
  'a setting of another type': [
    `use(workshop, { config: { title: {}, places: 'eight' } });`,
    'places',
    `'string'`,
    `'number'`,
  ],
  'a permission that a project gives and the module has not': [
    `use(workshop, { ${title}, roles: { trainer: ['edition.delete'] } });`,
    `'edition.delete'`,
    '"edition.delete"',
    '"edition.read"',
    '"attendance.record"',
  ],
  'a job that is given another input': [queueing(tidying, '{ after: 5 }'), 'after', `'number'`, `'string'`],
  'a job that is given no input': [queueing(tidying, '{}'), '{}', `'after' is missing`],
  'a job of another module': [
    queueing('jobOf(people)({ run: async () => undefined })', '{}'),
    'job',
    '"people"',
    '"collective-workshop"',
  ],
  'the title of a screen that is no text': [
    screen(`title: 'person.tilte', permission: 'person.read'`),
    'title',
    '"person.tilte"',
    `Did you mean '"person.title"'?`,
  ],
  'the permission of a screen that is none': [
    screen(`title: 'person.title', permission: 'person.delete'`),
    'permission',
    '"person.delete"',
    '"person.read" | "person.edit"',
  ],
  'a text on a screen that is none': [
    `inAScreen.t('person.tilte');`,
    `'person.tilte'`,
    '"person.tilte"',
    '"person.title"',
  ],
  'a permission that a screen asks for and that is none': [
    `inAScreen.can('person.delete');`,
    `'person.delete'`,
    '"person.delete"',
    '"person.read" | "person.edit"',
  ],
  'a procedure that is none, called on a screen': [
    `void inAScreen.api.person.remove;`,
    'remove',
    `'remove'`,
    'Calls<"get" | "create", ',
  ],
  'a branch of the API that is none': [`void inAScreen.api.people;`, 'people', `'people'`, 'Calls<"person", '],
  'a question called as a change': [
    `void inAScreen.api.person.get.mutate;`,
    'mutate',
    `'mutate'`,
    'Query<{ id: string; }',
  ],
  'a call with another input': [
    `void inAScreen.api.person.get.query({ personId: '' });`,
    'personId',
    `'personId'`,
    'id: string',
  ],
  'a module that is not in "uses"': [
    `workshopProcedure('edition.read').query(({ ctx: { module } }) => module.uses.calendar);`,
    'calendar',
    `'calendar'`,
    'people',
  ],
};

describe('What the compiler says to an author', () => {
  const named = Object.entries(mistakes);
  const complaints = complaintsOf({
    sound: `${decided} replace(m, 'mayWrite', (length) => length < 5); instrument({ ${face}, golden: [{ answers: { face: 1 }, score: 1 }] });`,
    also: `${offering} ${panel('gent-notes.note', 'prepare: async ({ params }) => params.noteId,')} defineModule({ ${notes}, ${tables}, refs: { note: 'gent_notes.note' } });`,
    ...Object.fromEntries(named.map(([, [program]], index) => [`mistake-${index}`, program])),
  });

  it('is nothing, when nothing is wrong', () => {
    expect([complaints['sound'], complaints['also']]).toEqual([[], []]);
  });

  it.each(named.map(([name, [, at, ...said]], index) => [name, index, at, said] as const))(
    'of %s underlines it and names what there is, shortly',
    (_, index, at, said) => {
      const found = complaints[`mistake-${index}`] ?? [];
      expect(found).toHaveLength(1);
      expect(found[0]?.at).toBe(at);
      for (const name of said) expect(found[0]?.says).toContain(name);
      // What does not fit on a few lines is not read.
      expect(found[0]?.says.length).toBeLessThan(600);
    },
  );

  it('of a service that is promised and missing says so in its last line', () => {
    const { missing = [] } = complaintsOf({
      missing: `${words} implement(people, { procedures: {}, messages: { fr: all, nl: all, en: all }, migrations: [] });`,
    });
    expect(missing).toHaveLength(1);
    expect(missing[0]?.says.split('\n').at(-1)).toContain(`Property 'service' is missing`);
  });
});
