import { onBothDatabases } from '@tandem/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../src/auth/attempts.ts';
import type { MeOnRequest } from '../src/http/me-on-request.ts';
import type { TandemOnRequest } from '../src/http/tandem-on-request.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { cookieIn, password, type Tandem, tandemOn } from './fixture/tandem.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const next = 'une phrase que je retiens';

onBothDatabases('One’s own account', migrationsOf(composition), (on) => {
  let tandem: Tandem;
  /** What the admin last found on a request. */
  let found: TandemOnRequest | undefined;
  const email = 'marie@new.example';

  beforeAll(async () => {
    const admin = (request: { tandem?: TandemOnRequest }, response: { end(text: string): void }) => {
      found = request.tandem;
      response.end('page');
    };
    tandem = await tandemOn(on.database, { admin: admin as never });
  });
  beforeEach(async () => {
    await on.asOwner((owner) => owner.script('delete from auth.sign_in_attempt; delete from auth.account'));
    await tandem.hasMember(email, ['trainer'], 'bruxelles');
    await tandem.hasMember('nour@new.example', ['trainer'], 'bruxelles');
    tandem.clock.advance(20_000);
  });
  afterAll(() => tandem.stop());

  const enter = async (who = email, with_ = password, device = firefox) => {
    const answer = await tandem.post(
      '/api/auth/sign-in/email',
      { email: who, password: with_ },
      { 'user-agent': device },
    );
    expect(answer.status).toBe(200);
    return cookieIn(answer);
  };
  const me = async (cookie: string): Promise<MeOnRequest> => {
    await tandem.get('/c/bruxelles/settings/account', { cookie });
    if (!found?.me) throw new Error('Nobody is signed in.');
    return found.me;
  };
  const notes = async (cookie: string) =>
    (await tandem.query('notes.list', { cookie, 'tandem-centre': 'bruxelles' })).status;

  test('lists where it is signed in: on what, since when, and which one asks', async () => {
    const [first, second] = [await enter(), await enter(email, password, 'x'.repeat(1_000))];
    await enter('nour@new.example');
    const sessions = await (await me(first)).sessions();
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ current }) => current)?.device).toBe(firefox);
    expect(sessions.find(({ current }) => !current)?.device).toHaveLength(400);
    expect((await (await me(second)).sessions()).find(({ current }) => current)?.device).toHaveLength(400);
  });

  test('ends one of its own sign-ins at once on this server, and nobody else’s', async () => {
    const [mine, tablet, theirs] = [await enter(), await enter(), await enter('nour@new.example')];
    expect([await notes(mine), await notes(tablet), await notes(theirs)]).toEqual([200, 200, 200]);
    const other = (await (await me(mine)).sessions()).find(({ current }) => !current)?.id ?? '';
    const foreign = (await (await me(theirs)).sessions())[0]?.id ?? '';
    expect(await (await me(mine)).endSession(foreign)).toBe(false);
    expect(await (await me(mine)).endSession(other)).toBe(true);
    expect([await notes(mine), await notes(tablet), await notes(theirs)]).toEqual([200, 401, 200]);
  });

  test('ends all its other sign-ins', async () => {
    const [mine, one, two, theirs] = [await enter(), await enter(), await enter(), await enter('nour@new.example')];
    expect(await notes(one)).toBe(200);
    expect(await (await me(mine)).endOthers()).toBe(2);
    expect([await notes(mine), await notes(one), await notes(two), await notes(theirs)]).toEqual([200, 401, 401, 200]);
  });

  test('takes a new password from who knows the present one, and ends the other sign-ins', async () => {
    const [mine, tablet] = [await enter(), await enter()];
    expect(await notes(tablet)).toBe(200);
    const own = await me(mine);
    expect(await own.changePassword({ present: 'pas le bon du tout', next })).toEqual({ ok: false, reason: 'wrong' });
    await expect(own.changePassword({ present: password, next: 'court' })).rejects.toThrow(RangeError);
    expect(await notes(tablet)).toBe(200);
    expect(await own.changePassword({ present: password, next })).toEqual({ ok: true });
    expect([await notes(mine), await notes(tablet)]).toEqual([200, 401]);
    expect((await tandem.post('/api/auth/sign-in/email', { email, password })).status).toBe(401);
    await enter(email, next);
  });

  test('bears no more guesses of its password than the door does', async () => {
    const own = await me(await enter());
    for (let count = 0; count < LIMITS.account; count += 1) {
      expect(await own.changePassword({ present: 'pas le bon du tout', next })).toMatchObject({ reason: 'wrong' });
    }
    expect(await own.changePassword({ present: password, next })).toMatchObject({ ok: false, reason: 'too-many' });
    await enter('nour@new.example');
  });

  test('keeps the password that everybody knows where it is for trying', async () => {
    const [id = ''] = await tandem.accounts.createDemo([
      { name: 'Essai', email: 'essai@new.example', password, locale: 'fr' },
    ]);
    const { id: centreId = '' } = (await tandem.accounts.centre('bruxelles')) ?? {};
    await tandem.accounts.join(id, { centreId, roles: ['trainer'], projects: null });
    const own = await me(await enter('essai@new.example'));
    expect(await own.changePassword({ present: password, next })).toEqual({ ok: false, reason: 'demo' });
    await enter('essai@new.example');
  });

  test('says how it is called and in which language, from the next page on', async () => {
    const cookie = await enter();
    await (await me(cookie)).introduce({ name: 'Marie Autrement', locale: 'nl' });
    await me(cookie);
    expect(found?.account).toMatchObject({ name: 'Marie Autrement', locale: 'nl', email });
  });
});
