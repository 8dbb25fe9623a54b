import { findProblems, problemText } from '@tandem/kernel';
import { config, defineModule, type MessageKeys, needs } from '@tandem/sdk';
import { implement, jobOf, type ServerModule } from '@tandem/sdk/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { composition } from './fixture-host.ts';
import { notesContract } from './fixture-notes.ts';

const anyText = {} as MessageKeys<string>;
const contract = defineModule({
  id: 'gent-diary',
  version: '1.0.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: anyText,
  config: config(z.object({})),
  uses: { notes: needs(notesContract, '^0.1.0'), same: needs(notesContract, '^0.1.0') },
});
const run = async (): Promise<void> => undefined;
const job = jobOf(contract);

/** A module as it comes without types. */
const module = (parts: object): ServerModule =>
  implement(contract, { procedures: {}, messages: { fr: {}, nl: {}, en: {} }, migrations: [], ...parts } as never);

const problemsOf = async (parts: object): Promise<string[]> =>
  problemText(await findProblems({ ...composition, modules: [...composition.modules, module(parts)] } as never))
    .split('\n')
    .filter(Boolean);

describe('the check of handlers and jobs', () => {
  it('finds nothing where nothing is wrong', async () => {
    const parts = { on: { 'notes.note.written': run, 'core.project.installed': { timeoutSeconds: 5, run } } };
    expect(await problemsOf({ ...parts, jobs: { purge: job({ every: '0 3 * * *', run }) } })).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'an event that nobody tells, with the one that was meant',
      { on: { 'notes.note.writen': run } },
      'gent-diary on/notes.note.writen: This module hears no such event. The handler would never be called. Write "notes.note.written" if that event is meant, or remove it.',
    ],
    [
      'an event of a module that it does not use',
      { on: { 'people.person.archived': run } },
      'gent-diary on/people.person.archived: This module hears no such event. The handler would never be called. Remove it, or name one of these: "notes.note.written", "same.note.written", "core.project.installed", "core.project.retired", "core.project.brought-back", "core.configuration.published".',
    ],
    [
      'one event heard twice, under two names of the module',
      { on: { 'notes.note.written': run, 'same.note.written': run } },
      'gent-diary on/same.note.written: Another handler of this module hears try-notes.note.written already, under another name of the module. A module handles an event once. Put the two together.',
    ],
    [
      'an attempt that holds a transaction open for an hour',
      { on: { 'notes.note.written': { timeoutSeconds: 3600, run } } },
      'gent-diary on/notes.note.written timeoutSeconds: An attempt takes more than 0 and at most 300 seconds; this says 3600. It holds a transaction open, and on the embedded database everybody waits for it. Do the work in pieces: return again(…) from a job.',
    ],
    [
      'no attempt at all',
      { jobs: { purge: job({ retry: { attempts: 0 }, run }) } },
      'gent-diary jobs/purge retry/attempts: There is at least one attempt, and a whole number of them; this says 0. It would never be tried. Give a whole number from 1.',
    ],
    [
      'a time that does not exist',
      { jobs: { purge: job({ every: '61 3 * * *', run }) } },
      'gent-diary jobs/purge every: "61 3 * * *" is no time to run at: Invalid value for minute: 61. It would never run. Write five fields of cron, such as "0 3 * * *" for three in the morning.',
    ],
    [
      'a day that never comes',
      { jobs: { purge: job({ every: '0 3 31 2 *', run }) } },
      'gent-diary jobs/purge every: "0 3 31 2 *" is no time to run at: no day fits it. It would never run. Write five fields of cron, such as "0 3 * * *" for three in the morning.',
    ],
    [
      'a schedule with seconds',
      { jobs: { purge: job({ every: '0 0 3 * * *', run }) } },
      'gent-diary jobs/purge every: "0 0 3 * * *" is no time to run at: it does not have the five fields minute, hour, day, month, day of the week. It would never run. Write five fields of cron, such as "0 3 * * *" for three in the morning.',
    ],
    [
      'a scheduled job that asks for an input nobody gives',
      { jobs: { purge: job({ input: z.object({ days: z.int() }), every: '0 3 * * *', run }) } },
      'gent-diary jobs/purge input: A job that runs by itself is given {}, and its schema refuses it. Each run would fail. Give every field a default, or leave "every" out.',
    ],
    [
      'a name that cannot be stored',
      { jobs: { 'purge/all': job({ run }) } },
      'gent-diary jobs/purge/all: This is not a fit name for a job. It is stored with the work that waits. Use letters and digits, a small letter first.',
    ],
  ])('says where, what, why and how to mend: %s', async (_, parts, line) => {
    expect(await problemsOf(parts)).toEqual([line]);
  });
});
