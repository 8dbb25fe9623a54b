import { onBothDatabases, syntheticNationalNumber, tablesOf, testCentres, testHost } from '@tandem/testkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectsServer } from '@tandem/projects/server';
import { peopleServer } from '../src/server/index.ts';
import { outcomeOf } from './declared.ts';

const composition = { modules: [peopleServer, projectsServer], projects: [] } as const;

onBothDatabases('a person', tablesOf(composition.modules), (on) => {
  let host: Awaited<ReturnType<typeof testHost<typeof composition.modules>>>;
  beforeAll(async () => {
    host = await testHost(on.database, composition);
  });
  const as = (...who: Parameters<typeof host.as>) => host.as(...who).people.person;

  const auditOf = (id: string) =>
    on.asOwner((executor) =>
      executor.query<{ action: string; actor: string; details: unknown }>(
        'select action, actor, details from kernel_store.audit_entry where subject_id = $1 order by id',
        [id],
      ),
    );

  test('is created with a last name alone: nothing that is not known is made up', async () => {
    const { id } = await as('trainer').create({ lastName: 'Voorbeeld' });
    expect(await as('auditor').get({ id })).toEqual({
      id,
      firstName: '',
      lastName: 'Voorbeeld',
      birth: null,
      age: null,
      gender: 'unknown',
      nationality: null,
      languages: [],
      contactLanguage: null,
      phone: null,
      email: null,
      hasNationalNumber: false,
      status: 'active',
      version: 1,
      updatedAt: '2026-11-23T08:00:00.000Z',
      updatedByName: 'trainer',
    });
  });

  test('of whom a month of birth is known has two possible ages', async () => {
    const { id } = await as('trainer').create({
      lastName: 'Exemple',
      firstName: 'Yonas',
      birth: { date: '1990-11', certainty: 'estimated' },
    });
    expect(await as('trainer').get({ id })).toMatchObject({
      birth: { date: '1990-11', certainty: 'estimated' },
      age: { least: 35, most: 36 },
    });
  });

  test('is not born in the future, and not on a day that does not exist', async () => {
    const born = (date: string) => as('trainer').create({ lastName: 'Exemple', birth: { date, certainty: 'known' } });
    expect(await outcomeOf(born('2027'))).toEqual({
      refusal: 'BAD_REQUEST',
      problems: [['birth.date', 'problem.birth-date.future']],
    });
    expect(await outcomeOf(born('1989-02-29'))).toEqual({
      refusal: 'BAD_REQUEST',
      problems: [['birth.date', 'problem.birth-date']],
    });
  });

  test('is changed in the fields that are given; the others stay', async () => {
    const { id, version } = await as('trainer').create({
      lastName: 'Specimen',
      firstName: 'Ana',
      phone: '02 123 45 67',
      languages: ['ti', 'fr'],
    });
    expect(await as('social-worker').update({ id, version, phone: null, nationality: 'ER' })).toEqual({
      id,
      version: 2,
    });
    expect(await as('trainer').get({ id })).toMatchObject({
      firstName: 'Ana',
      phone: null,
      nationality: 'ER',
      languages: ['ti', 'fr'],
      updatedByName: 'social-worker',
    });
    expect((await auditOf(id)).map(({ action, details }) => [action, details])).toEqual([
      ['person.create', {}],
      ['person.update', { fields: ['nationality', 'phone'] }],
    ]);
  });

  test('that somebody else changed meanwhile is not overwritten: it says who and when', async () => {
    const { id, version } = await as('trainer').create({ lastName: 'Maquette' });
    await as('social-worker', { name: 'Nour Exemple' }).update({ id, version, phone: '02 123 45 67' });
    expect(await outcomeOf(as('trainer').update({ id, version, phone: '03 123 45 67' }))).toEqual({
      failure: 'people/person-changed',
      details: { version: 2, by: 'Nour Exemple', at: '2026-11-23T08:00:00.000Z' },
    });
    expect(await as('trainer').get({ id })).toMatchObject({ phone: '02 123 45 67', version: 2 });
  });

  test('saved as they are stay at their version', async () => {
    const nationalNumber = syntheticNationalNumber('1985-07-30', 1);
    const { id, version } = await as('coordinator').create({ lastName: 'Modèle', languages: ['fr'], nationalNumber });
    expect(
      await as('coordinator').update({ id, version, lastName: 'Modèle', languages: ['fr'], nationalNumber }),
    ).toEqual({ id, version });
  });

  test('archived leaves the list, and comes back when restored', async () => {
    const { id } = await as('trainer').create({ lastName: 'Zarchive' });
    const names = async (status: 'active' | 'archived') =>
      (await as('trainer').list({ search: 'zarch', status })).items.map(({ lastName }) => lastName);
    await as('social-worker').archive({ id });
    expect([await names('active'), await names('archived')]).toEqual([[], ['Zarchive']]);
    await as('social-worker').restore({ id });
    await as('social-worker').restore({ id });
    expect([await names('active'), await names('archived')]).toEqual([['Zarchive'], []]);
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      'person.create',
      'person.archive',
      'person.restore',
    ]);
  });

  describe('with a national number', () => {
    const number = syntheticNationalNumber('1988-02-29', 7);

    test('shows only that there is one; showing the number leaves a trace with the name of who looked', async () => {
      const { id } = await as('social-worker').create({ lastName: 'Gabarit', nationalNumber: number });
      expect(await as('trainer').get({ id })).toMatchObject({ hasNationalNumber: true });
      expect(
        JSON.stringify([await as('trainer').get({ id }), await as('trainer').list({ search: 'gabarit' })]),
      ).not.toContain(number);
      expect(await as('coordinator').revealNationalNumber({ id })).toEqual({
        nationalNumber: number.replace(/^(..)(..)(..)(...)(..)$/, '$1.$2.$3-$4.$5'),
      });
      expect((await auditOf(id)).at(-1)).toEqual({
        action: 'person.reveal-national-number',
        actor: 'coordinator@brussels',
        details: {},
      });
    });

    test('is stored so that it cannot be read in the database, in the trail or in the events', async () => {
      const [{ all }] = (await on.asOwner((executor) =>
        executor.query<{ all: string }>(`select concat(
          (select string_agg(p::text, ' ') from people.person p), (select string_agg(a::text, ' ') from kernel_store.audit_entry a), (select string_agg(e::text, ' ') from kernel_store.outbox_event e)) as all`),
      )) as [{ all: string }];
      expect(all).toContain('Gabarit');
      expect(all).not.toContain(number);
      expect(all).not.toContain(Buffer.from(number).toString('hex'));
    });

    test('is refused when another person of the centre has it, and says who; another centre may have it', async () => {
      const first = (await as('trainer').list({ search: 'gabarit' })).items[0]?.id;
      expect(first).toBeDefined();
      const known = { failure: 'people/national-number-known', details: { personId: first } };
      expect(await outcomeOf(as('coordinator').create({ lastName: 'Double', nationalNumber: number }))).toEqual(known);
      const { id, version } = await as('coordinator').create({ lastName: 'Double' });
      expect(await outcomeOf(as('coordinator').update({ id, version, nationalNumber: number }))).toEqual(known);
      expect(
        await as('coordinator', { centre: testCentres.antwerp }).create({ lastName: 'Double', nationalNumber: number }),
      ).toMatchObject({ version: 1 });
    });

    test('with wrong check digits is refused without being repeated in the answer', async () => {
      const wrong = as('coordinator').create({ lastName: 'Factice', nationalNumber: '85.07.30-033.29' });
      const text = await wrong.catch((error: Error) => `${error.message} ${JSON.stringify(error)}`);
      expect(
        await outcomeOf(as('coordinator').create({ lastName: 'Factice', nationalNumber: '85.07.30-033.29' })),
      ).toEqual({
        refusal: 'BAD_REQUEST',
        problems: [['nationalNumber', 'problem.national-number']],
      });
      expect(text).not.toContain('033');
    });

    test('of somebody born next year is wrong', async () => {
      const unborn = as('coordinator').create({
        lastName: 'Factice',
        nationalNumber: syntheticNationalNumber('2027-01-05'),
      });
      expect(await outcomeOf(unborn)).toEqual({
        refusal: 'BAD_REQUEST',
        problems: [['nationalNumber', 'problem.national-number']],
      });
    });

    test('can have it taken away; then there is none to show', async () => {
      const { id, version } = await as('coordinator').create({
        lastName: 'Prototype',
        nationalNumber: syntheticNationalNumber('1970', 3),
      });
      await as('coordinator').update({ id, version, nationalNumber: null });
      expect(await as('trainer').get({ id })).toMatchObject({ hasNationalNumber: false });
      expect(await outcomeOf(as('coordinator').revealNationalNumber({ id }))).toEqual({ refusal: 'NOT_FOUND' });
    });
  });

  describe('belongs to one centre and to some roles', () => {
    test('another centre finds nobody and changes nobody', async () => {
      const { id, version } = await as('trainer').create({ lastName: 'Grens' });
      const elsewhere = as('coordinator', { centre: testCentres.antwerp });
      expect(await outcomeOf(elsewhere.get({ id }))).toEqual({ refusal: 'NOT_FOUND' });
      expect(await outcomeOf(elsewhere.update({ id, version, lastName: 'Ander' }))).toEqual({ refusal: 'NOT_FOUND' });
      expect(await outcomeOf(elsewhere.archive({ id }))).toEqual({ refusal: 'NOT_FOUND' });
      expect((await elsewhere.list({ search: 'grens' })).items).toEqual([]);
    });

    test.each(['external-provider', 'administrator'] as const)('the role %s sees nobody', async (role) => {
      expect(await outcomeOf(as(role).list({}))).toEqual({ refusal: 'FORBIDDEN' });
    });

    test('a trainer neither writes nor sees a national number, and archives nobody', async () => {
      const { id, version } = await as('trainer').create({ lastName: 'Regel' });
      const forbidden = { refusal: 'FORBIDDEN' };
      expect(
        await outcomeOf(
          as('trainer').create({ lastName: 'Regel', nationalNumber: syntheticNationalNumber('1971', 1) }),
        ),
      ).toEqual(forbidden);
      expect(await outcomeOf(as('trainer').update({ id, version, nationalNumber: null }))).toEqual(forbidden);
      expect(await outcomeOf(as('trainer').revealNationalNumber({ id }))).toEqual(forbidden);
      expect(await outcomeOf(as('trainer').archive({ id }))).toEqual(forbidden);
    });

    test('an auditor reads and writes nothing', async () => {
      expect(await outcomeOf(as('auditor').create({ lastName: 'Regel' }))).toEqual({ refusal: 'FORBIDDEN' });
    });
  });
});
