import { sql } from '@tandem/sdk/server';
import { onBothDatabases } from '@tandem/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { passwords } from '../src/auth/passwords.ts';
import { refusedTokens, TOKEN_LIMITS } from '../src/auth/refused-tokens.ts';
import { sweepSignIn } from '../src/auth/sweep.ts';
import { links } from '../src/auth/use-links.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { password, type Tandem, tandemOn } from './fixture/tandem.ts';

const hashed = vi.spyOn(passwords, 'hash');
const DAY = 86_400_000;

interface Made {
  readonly id: string;
  readonly path: string;
  readonly expiresAt: string;
}

onBothDatabases('One-time links', migrationsOf(composition), (on) => {
  let tandem: Tandem;
  const ids: Record<string, string> = {};
  const cookies: Record<string, string> = {};
  const chosen = 'une phrase que je retiens';

  beforeAll(async () => {
    tandem = await tandemOn(on.database);
    for (const [name, role, ...centres] of [
      ['ada', 'administrator', 'bruxelles'],
      ['marie', 'coordinator', 'bruxelles'],
      ['nour', 'trainer', 'bruxelles'],
      ['both', 'trainer', 'bruxelles', 'gent'],
      ['gert', 'administrator', 'gent'],
    ] as const) {
      ids[name] = await tandem.hasMember(`${name}@demo.example`, [role], ...centres);
      cookies[name] = await tandem.signIn(`${name}@demo.example`);
    }
  });
  beforeEach(async () => {
    await on.asOwner((owner) =>
      owner.script(`delete from auth.sign_in_attempt; delete from auth.one_time_link; delete from kernel_store.audit_entry;
        delete from auth.account where email like '%@new.example'`),
    );
    tandem.clock.advance(20_000);
  });
  afterAll(() => tandem.stop());

  const at = (name: string, centre = 'bruxelles') => ({ cookie: cookies[name] ?? '', 'tandem-centre': centre });
  const dataOf = async <T>(answer: Response): Promise<T> =>
    ((await answer.json()) as { result: { data: T } }).result.data;
  const endOf = async (answer: Response): Promise<string> => {
    if (answer.ok) return 'ok';
    const { error } = (await answer.json()) as { error: { data: { code: string; failure?: { code: string } } } };
    return error.data.failure?.code ?? error.data.code;
  };
  const inviting = (more: object = {}, by = 'ada', centre?: string) =>
    tandem.mutate('core.member.invite', at(by, centre), {
      email: 'Karim@new.example',
      name: 'Karim Spécimen',
      locale: 'nl',
      roles: ['trainer'],
      projects: null,
      ...more,
    });
  const invited = async (more: object = {}, by?: string, centre?: string) =>
    dataOf<Made>(await inviting(more, by, centre));
  const resetting = (of: string, by = 'ada', centre?: string) =>
    tandem.mutate('core.member.reset', at(by, centre), { accountId: ids[of] });
  const pending = async (by = 'ada', centre?: string) =>
    dataOf<readonly { id: string; kind: string; email: string }[]>(
      await tandem.query('core.member.links', at(by, centre)),
    );
  const secretIn = ({ path }: Made) => path.slice('/link/'.length);
  const address = '192.0.2.1';
  const door = () =>
    links({
      database: on.database,
      kernel: tandem.kernel,
      refused: refusedTokens(on.database, tandem.clock, Buffer.alloc(32), 'link'),
    });
  const find = async (name: string) => {
    const account = await tandem.accounts.find(ids[name] ?? '');
    if (!account) throw new Error(`There is no ${name}.`);
    return account;
  };
  const enters = async (email: string, with_: string) =>
    (await tandem.post('/api/auth/sign-in/email', { email, password: with_ })).status;
  const trail = async () =>
    (
      await on.asOwner((owner) =>
        owner.query<{ actor: string; action: string }>(
          'select actor, action from kernel_store.audit_entry order by id',
        ),
      )
    ).map(({ actor, action }) => [action, actor]);

  describe('that invite', () => {
    test('let a new person choose a password, once, and make them what the administrator said', async () => {
      const link = await invited();
      expect(await door().open(secretIn(link), address)).toMatchObject({
        kind: 'invitation',
        email: 'karim@new.example',
        name: 'Karim Spécimen',
        hasAccount: false,
        centre: { slug: 'bruxelles' },
      });
      expect(await door().choosePassword(secretIn(link), chosen, address)).toEqual({
        ok: true,
        centre: 'bruxelles',
        email: 'karim@new.example',
      });
      expect(await enters('karim@new.example', chosen)).toBe(200);
      const { id = '' } = (await tandem.accounts.findByEmail('karim@new.example')) ?? {};
      expect(await tandem.accounts.find(id)).toMatchObject({
        name: 'Karim Spécimen',
        locale: 'nl',
        memberships: [{ centre: { slug: 'bruxelles' }, roles: ['trainer'], projects: null }],
      });
      expect(await door().choosePassword(secretIn(link), 'une autre phrase bien longue', address)).toEqual({
        ok: false,
        kind: 'none',
      });
      expect(await enters('karim@new.example', chosen)).toBe(200);
      expect(await pending()).toEqual([]);
      expect(await trail()).toEqual([
        ['member.invite', ids['ada']],
        ['member.join', id],
      ]);
    });

    test('are shown once: the table holds a hash, the link no role, the trail neither', async () => {
      const link = await invited();
      const secret = secretIn(link);
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
      const rows = await on.asOwner((owner) =>
        owner.query<{ row: string }>(
          'select t::text as row from auth.one_time_link t union all select t::text from kernel_store.audit_entry t',
        ),
      );
      expect(rows).toHaveLength(2);
      expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
      expect(JSON.stringify(await pending())).not.toContain(secret);
    });

    test('are used up by one of two who open them at the same time', async () => {
      const secret = secretIn(await invited());
      const both = await Promise.all([
        door().choosePassword(secret, chosen, address),
        door().choosePassword(secret, chosen, address),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    });

    test('never set a password for an address that has an account: its person signs in and accepts', async () => {
      const link = await invited({ email: 'gert@demo.example', name: 'Gert', roles: ['auditor'] });
      expect(await door().open(secretIn(link), address)).toMatchObject({ kind: 'invitation', hasAccount: true });
      expect(await door().choosePassword(secretIn(link), chosen, address)).toEqual({ ok: false, kind: 'has-account' });
      expect(await enters('gert@demo.example', chosen)).toBe(401);
      expect(await enters('gert@demo.example', password)).toBe(200);
      // Not for whoever else holds the link.
      expect(await door().accept(secretIn(link), await find('nour'), address)).toEqual({ ok: false, kind: 'none' });
      expect((await tandem.query('core.project.list', at('gert'))).status).toBe(403);
      expect(await door().accept(secretIn(link), await find('gert'), address)).toMatchObject({ ok: true });
      expect((await tandem.query('core.project.list', at('gert'))).status).toBe(200);
      expect(await door().accept(secretIn(link), await find('gert'), address)).toEqual({ ok: false, kind: 'none' });
      await tandem.mutate('core.member.end', at('ada'), { accountId: ids['gert'] });
    });

    test('replace an earlier one for the same address, and no other', async () => {
      const first = await invited();
      await invited({ email: 'lies@new.example' });
      const second = await invited({ roles: ['auditor'] });
      expect(await door().open(secretIn(first), address)).toEqual({ kind: 'none' });
      expect(await door().open(secretIn(second), address)).toMatchObject({ kind: 'invitation' });
      expect(await pending()).toHaveLength(2);
    });

    test('are not made for a member, nor by who does not manage members', async () => {
      expect(await endOf(await inviting({ email: 'nour@demo.example' }))).toBe('core/already-member');
      for (const by of ['marie', 'nour']) expect(await endOf(await inviting({}, by))).toBe('FORBIDDEN');
      expect(await endOf(await tandem.query('core.member.links', at('marie')))).toBe('FORBIDDEN');
      expect(await endOf(await inviting({ email: 'karim' }))).toBe('BAD_REQUEST');
      expect(await endOf(await inviting({ projects: ['nowhere'] }))).toBe('NOT_FOUND');
    });

    test('ask for a password of 12 to 200 characters, and are not used up by another', async () => {
      const secret = secretIn(await invited());
      for (const wrong of ['court', 'x'.repeat(201)])
        await expect(door().choosePassword(secret, wrong, address)).rejects.toThrow(RangeError);
      expect(await door().open(secret, address)).toMatchObject({ kind: 'invitation' });
    });
  });

  describe('that reset a password', () => {
    test('let a member choose a new one and end all their sign-ins, at once on this server', async () => {
      const id = await tandem.hasMember('lise@new.example', ['trainer'], 'bruxelles');
      ids['lise'] = id;
      const cookie = await tandem.signIn('lise@new.example');
      const notes = () => tandem.query('notes.list', { cookie, 'tandem-centre': 'bruxelles' });
      const link = await dataOf<Made>(await resetting('lise'));
      expect(Date.parse(link.expiresAt) - tandem.clock.milliseconds()).toBe(DAY);
      expect((await notes()).status).toBe(200);
      expect(await door().choosePassword(secretIn(link), chosen, address)).toMatchObject({ ok: true });
      expect((await notes()).status).toBe(401);
      expect(await enters('lise@new.example', password)).toBe(401);
      expect(await enters('lise@new.example', chosen)).toBe(200);
      expect(await trail()).toEqual([
        ['member.reset', ids['ada']],
        ['member.reset.use', id],
      ]);
    });

    test('are not made for who also works elsewhere, for an account for trying, nor for oneself', async () => {
      const [demo = ''] = await tandem.accounts.createDemo([
        { name: 'Essai', email: 'essai@new.example', password, locale: 'fr' },
      ]);
      const { id: centreId = '' } = (await tandem.accounts.centre('bruxelles')) ?? {};
      await tandem.accounts.join(demo, { centreId, roles: ['trainer'], projects: null });
      ids['demo'] = demo;
      for (const of of ['both', 'demo', 'ada']) expect(await endOf(await resetting(of))).toBe('core/reset-refused');
      expect(await endOf(await resetting('gert'))).toBe('NOT_FOUND');
      expect(await endOf(await resetting('nour', 'marie'))).toBe('FORBIDDEN');
      expect(await pending()).toEqual([]);
    });

    test('open nothing any more once the member works elsewhere too, or left', async () => {
      for (const [email, then] of [
        ['une@new.example', 'elsewhere'],
        ['deux@new.example', 'left'],
      ] as const) {
        const id = await tandem.hasMember(email, ['trainer'], 'bruxelles');
        ids[email] = id;
        const link = await dataOf<Made>(await resetting(email));
        const { id: centreId = '' } = (await tandem.accounts.centre('gent')) ?? {};
        if (then === 'elsewhere') await tandem.accounts.join(id, { centreId, roles: ['auditor'], projects: null });
        else await tandem.mutate('core.member.end', at('ada'), { accountId: id });
        expect(await door().open(secretIn(link), address)).toEqual({ kind: 'none' });
        expect(await door().choosePassword(secretIn(link), chosen, address)).toMatchObject({ ok: false });
        expect(await enters(email, password)).toBe(200);
      }
    });
  });

  describe('give one and the same answer', () => {
    test('when unknown, used, revoked and expired, and hash no password for it', async () => {
      const [used, revoked, expired] = [
        await invited({ email: 'a@new.example' }),
        await invited({ email: 'b@new.example' }),
        await invited({ email: 'c@new.example' }),
      ];
      await door().choosePassword(secretIn(used), chosen, address);
      expect(await endOf(await tandem.mutate('core.member.revokeLink', at('ada'), { id: revoked.id }))).toBe('ok');
      expect(await endOf(await tandem.mutate('core.member.revokeLink', at('ada'), { id: revoked.id }))).toBe(
        'NOT_FOUND',
      );
      tandem.clock.advance(7 * DAY);
      hashed.mockClear();
      for (const secret of [secretIn(used), secretIn(revoked), secretIn(expired), 'x'.repeat(43), '', '__proto__']) {
        expect(await door().open(secret, address)).toEqual({ kind: 'none' });
        expect(await door().choosePassword(secret, chosen, address)).toEqual({ ok: false, kind: 'none' });
        expect(await door().accept(secret, await find('gert'), address)).toEqual({ ok: false, kind: 'none' });
      }
      expect(hashed).not.toHaveBeenCalled();
      tandem.clock.advance(-7 * DAY);
    });

    test('and let nobody guess: after too many from one address, links from there wait', async () => {
      const secret = secretIn(await invited());
      for (let count = 0; count < TOKEN_LIMITS.address; count += 1) await door().open(`guess ${count}`, address);
      expect(await door().open(secret, address)).toEqual({ kind: 'wait', seconds: TOKEN_LIMITS.windowSeconds });
      expect(await door().open(secret, '192.0.2.2')).toMatchObject({ kind: 'invitation' });
      // Programs and people at the door are counted by themselves.
      expect(await enters('nour@demo.example', password)).toBe(200);
      tandem.clock.advance(TOKEN_LIMITS.windowSeconds * 1000);
      expect(await door().open(secret, address)).toMatchObject({ kind: 'invitation' });
    });
  });

  describe('of another centre', () => {
    test('are neither seen nor taken back', async () => {
      const link = await invited();
      expect(await pending('gert', 'gent')).toEqual([]);
      expect(await endOf(await tandem.mutate('core.member.revokeLink', at('gert', 'gent'), { id: link.id }))).toBe(
        'NOT_FOUND',
      );
      expect(await pending()).toMatchObject([{ id: link.id, kind: 'invitation', email: 'karim@new.example' }]);
    });

    test('are kept apart by the database itself, and no request reads a hash', async () => {
      await invited();
      const { id: tenantId = '' } = (await tandem.accounts.centre('gent')) ?? {};
      const asGent = (text: string) =>
        on.database.tenant(
          { tenantId, actor: 'a module that means harm', purpose: 'test', mode: 'write' },
          async () => (await sql.raw<object>(text).execute(on.database.kysely)).rows,
        );
      expect(await asGent('select id from auth.one_time_link')).toEqual([]);
      expect(await asGent('delete from auth.one_time_link returning id')).toEqual([]);
      await expect(asGent('select hash from auth.one_time_link')).rejects.toMatchObject({ code: '42501' });
      await expect(asGent('update auth.one_time_link set expires_at = now()')).rejects.toMatchObject({ code: '42501' });
      await expect(asGent('select auth.count_centres()')).rejects.toMatchObject({ code: '42501' });
    });
  });

  test('are swept once they have expired, and only then', async () => {
    await invited();
    tandem.clock.advance(6 * DAY);
    await invited({ email: 'lies@new.example' });
    tandem.clock.advance(DAY + 1);
    expect(await pending()).toMatchObject([{ email: 'lies@new.example' }]);
    await sweepSignIn.run({ database: on.database, clock: tandem.clock });
    const left = await on.asOwner((owner) => owner.query('select email from auth.one_time_link'));
    expect(left).toEqual([{ email: 'lies@new.example' }]);
    tandem.clock.advance(-7 * DAY - 1);
  });
});
