import { type Database, openDatabase } from '@tandem/db';
import { onServer } from '@tandem/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { type Tandem, tandemOn } from './fixture/tandem.ts';

onServer('A server that loses its database', migrationsOf(composition), (on) => {
  let database: Database;
  let tandem: Tandem;
  let headers: Record<string, string>;
  let pages: number;

  beforeEach(async () => {
    database = await openDatabase({ url: on.servingUrl });
    pages = 0;
    tandem = await tandemOn(database, { admin: (_, response) => void response.end(`page ${(pages += 1)}`) });
    const email = `${tandem.kernel.newId()}@demo.example`;
    await tandem.hasMember(email, ['trainer'], 'bruxelles');
    headers = { cookie: await tandem.signIn(email), 'tandem-centre': 'bruxelles' };
    await database.close();
  });
  afterEach(() => tandem.stop());

  test('answers calls in the shape of an error, with a reference that the log has', async () => {
    const answer = await tandem.query('notes.list', headers);
    expect(answer.status).toBe(500);
    const { error } = (await answer.json()) as { error: { message: string; data: { reference: string } } };
    expect(error).toMatchObject({ message: 'internal', data: { code: 'INTERNAL_SERVER_ERROR', path: 'notes.list' } });
    expect(tandem.log.map(({ reference }) => reference)).toEqual([error.data.reference]);
  });

  test('answers signing in with a reference', async () => {
    const answer = await tandem.post('/api/auth/sign-in/email', { email: 'a@b.be', password: 'un mot de passe' });
    expect(answer.status).toBe(500);
    const { error, reference } = (await answer.json()) as { error: string; reference: string };
    expect(error).toBe(`Something unexpected went wrong. Give the reference ${reference} to whoever runs the server.`);
    expect(tandem.log.map((entry) => entry.reference)).toEqual([reference]);
  });

  test('answers pages with one line, and never as if nobody were signed in', async () => {
    const answer = await tandem.get('/c/bruxelles', headers);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.text()).toBe(
      `Tandem cannot answer just now. Try again in a moment. Reference ${tandem.log[0]?.reference}\n`,
    );
    expect(pages).toBe(0);
  });

  test('still gives the files of the build', async () => {
    expect((await tandem.get('/_app/immutable/entry.js')).status).toBe(200);
  });

  test('is down for a load balancer', async () => {
    const answer = await tandem.get('/health');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      status: 'down',
      database: { kind: 'server', answers: false },
      problems: [],
      deadLetters: null,
    });
  });
});
