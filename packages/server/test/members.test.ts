import { sql } from '@tandem/sdk/server';
import { onBothDatabases } from '@tandem/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { type Tandem, tandemOn } from './fixture/tandem.ts';

type Role = 'administrator' | 'coordinator' | 'trainer';
interface Listed {
  readonly accountId: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly projects: readonly string[] | null;
  readonly lastSignedInAt: string | null;
  readonly you: boolean;
  readonly tokens?: readonly { readonly name: string }[];
}

const [project, otherProject] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];

onBothDatabases('The members of a centre', migrationsOf(composition), (on) => {
  let tandem: Tandem;
  const ids: Record<string, string> = {};
  const cookies: Record<string, string> = {};
  const people = {
    ada: ['administrator', 'bruxelles'],
    bea: ['administrator', 'bruxelles'],
    marie: ['coordinator', 'bruxelles'],
    nour: ['trainer', 'bruxelles'],
    gert: ['administrator', 'gent'],
    lies: ['trainer', 'gent'],
  } as const satisfies Record<string, readonly [Role, string]>;

  beforeAll(async () => {
    tandem = await tandemOn(on.database);
    for (const [name, [role, centre]] of Object.entries(people)) {
      ids[name] = await tandem.hasMember(`${name}@demo.example`, [role], centre);
      cookies[name] = await tandem.signIn(`${name}@demo.example`);
    }
    const { id } = (await tandem.accounts.centre('bruxelles')) ?? { id: '' };
    await on.asOwner(async (owner) => {
      for (const [index, one] of [project, otherProject].entries())
        await owner.query(
          `insert into kernel_store.project (tenant_id, id, slug, current_revision, created_at) values ($1, $2, $3, 1, now())`,
          [id, one, ['boost', 'switch'][index]],
        );
    });
  });
  // As at the start: each test changes what it is about.
  beforeEach(async () => {
    const before = Object.entries(people).map(([name, [role, centre]]) => ({ name, role, centre }));
    for (const { name, role, centre } of before) {
      const { id: centreId = '' } = (await tandem.accounts.centre(centre)) ?? {};
      await tandem.accounts.join(ids[name] ?? '', { centreId, roles: [role], projects: null });
    }
    await on.asOwner((owner) =>
      owner.script('delete from kernel_store.access_token; delete from kernel_store.audit_entry'),
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
  const list = async (name: string, centre?: string) =>
    dataOf<readonly Listed[]>(await tandem.query('core.member.list', at(name, centre), {}));
  const get = (name: string, of: string, centre?: string) =>
    tandem.query('core.member.get', at(name, centre), { accountId: ids[of] });
  const change = (name: string, of: string, roles: readonly string[], projects: readonly string[] | null = null) =>
    tandem.mutate('core.member.change', at(name), { accountId: ids[of], roles, projects });
  const end = (name: string, of: string, centre?: string) =>
    tandem.mutate('core.member.end', at(name, centre), { accountId: ids[of] });
  const restrict = (name: string, projects: readonly string[]) =>
    on.asOwner((owner) =>
      owner.query('update auth.membership set projects = $2::uuid[] where account_id = $1', [
        ids[name],
        `{${projects.join()}}`,
      ]),
    );
  const trail = () =>
    on.asOwner((owner) =>
      owner.query<{ actor: string; action: string; subject_id: string; details: object }>(
        'select actor, action, subject_id, details from kernel_store.audit_entry order by id',
      ),
    );

  describe('are seen', () => {
    test('by name, with what they do there and when they last signed in', async () => {
      const seen = await list('marie');
      expect(seen.map(({ email }) => email)).toEqual(
        ['ada', 'bea', 'marie', 'nour'].map((name) => `${name}@demo.example`),
      );
      expect(seen[2]).toMatchObject({ accountId: ids['marie'], roles: ['coordinator'], projects: null, you: true });
      expect(seen[3]).toMatchObject({ you: false });
      expect(Date.parse(seen[3]?.lastSignedInAt ?? '')).toBeLessThanOrEqual(tandem.clock.milliseconds());
    });

    test('by page: each member once', async () => {
      const first = await list('ada');
      const after = first[1]?.accountId;
      const rest = await dataOf<readonly Listed[]>(await tandem.query('core.member.list', at('ada'), { after }));
      expect(rest.map(({ accountId }) => accountId)).toEqual(first.slice(2).map(({ accountId }) => accountId));
    });

    test('by administrators and coordinators alone', async () => {
      expect(await endOf(await tandem.query('core.member.list', at('nour'), {}))).toBe('FORBIDDEN');
      expect(await endOf(await get('nour', 'ada'))).toBe('FORBIDDEN');
      expect(await endOf(await tandem.query('core.member.rights', at('nour')))).toBe('FORBIDDEN');
    });

    test('by who works for some projects, as far as they work for one of them or for the whole centre', async () => {
      await restrict('marie', [project]);
      await restrict('nour', [otherProject]);
      expect((await list('marie')).map(({ accountId }) => accountId)).toEqual([ids['ada'], ids['bea'], ids['marie']]);
      expect(await endOf(await get('marie', 'nour'))).toBe('FORBIDDEN');
      await restrict('nour', [project, otherProject]);
      expect(await list('marie')).toHaveLength(4);
      expect(await dataOf<Listed>(await get('marie', 'nour'))).toMatchObject({ projects: ['boost', 'switch'] });
    });

    test('with what each role may do, as the modules distribute it', async () => {
      const rights = await dataOf<readonly { name: string; roles: readonly string[] }[]>(
        await tandem.query('core.member.rights', at('marie')),
      );
      expect(rights).toContainEqual(expect.objectContaining({ name: 'core.member.manage', roles: ['administrator'] }));
      expect(rights).toContainEqual(
        expect.objectContaining({ name: 'notes.read', module: 'notes', roles: ['trainer', 'coordinator'] }),
      );
    });
  });

  describe('of another centre', () => {
    test('are not seen, not changed and not taken out, whoever asks', async () => {
      expect((await list('gert', 'gent')).map(({ accountId }) => accountId)).toEqual([ids['gert'], ids['lies']]);
      for (const of of ['gert', 'lies', 'nobody']) {
        expect(await endOf(await get('ada', of))).toBe(of === 'nobody' ? 'BAD_REQUEST' : 'NOT_FOUND');
      }
      expect(await endOf(await change('ada', 'lies', ['auditor']))).toBe('NOT_FOUND');
      expect(await endOf(await end('ada', 'lies'))).toBe('NOT_FOUND');
      expect(await endOf(await end('ada', 'lies', 'gent'))).toBe('FORBIDDEN');
      expect((await list('gert', 'gent')).map(({ roles }) => roles)).toEqual([['administrator'], ['trainer']]);
    });

    test('stay: who leaves one centre still works for the other', async () => {
      const { id: centreId = '' } = (await tandem.accounts.centre('gent')) ?? {};
      await tandem.accounts.join(ids['nour'] ?? '', { centreId, roles: ['auditor'], projects: null });
      expect(await endOf(await end('ada', 'nour'))).toBe('ok');
      expect((await list('gert', 'gent')).map(({ accountId }) => accountId)).toContain(ids['nour']);
      await on.asOwner((owner) =>
        owner.query('delete from auth.membership where account_id = $1 and centre_id = $2', [ids['nour'], centreId]),
      );
    });

    test('are kept apart by the database itself', async () => {
      const { id: tenantId = '' } = (await tandem.accounts.centre('gent')) ?? {};
      const asGent = (text: string) =>
        on.database.tenant(
          { tenantId, actor: 'a module that means harm', purpose: 'test', mode: 'write' },
          async () => {
            return (await sql.raw<{ account_id: string }>(text).execute(on.database.kysely)).rows;
          },
        );
      const own = [{ account_id: ids['gert'] }, { account_id: ids['lies'] }];
      expect(await asGent('select account_id from auth.membership order by 1')).toEqual(own);
      expect(await asGent('select id as account_id from auth.account order by 1')).toEqual(own);
      expect(await asGent(`update auth.membership set roles = '{administrator}' returning account_id`)).toHaveLength(2);
      for (const text of [
        'select * from auth.account',
        'select * from auth.credential',
        'select * from auth.sign_in_session',
        `update auth.account set name = 'x'`,
        `update auth.membership set centre_id = '${project}'`,
        `insert into auth.membership select * from auth.membership`,
      ])
        await expect(asGent(text)).rejects.toMatchObject({ code: '42501' });
    });
  });

  describe('change', () => {
    test('at once on this server, for who is signed in', async () => {
      expect((await tandem.query('notes.list', at('nour'))).status).toBe(200);
      expect(await endOf(await change('ada', 'nour', ['auditor']))).toBe('ok');
      expect((await tandem.query('notes.list', at('nour'))).status).toBe(403);
      expect(await endOf(await change('ada', 'nour', ['trainer', 'coordinator', 'trainer'], ['boost']))).toBe('ok');
      expect((await tandem.query('notes.list', at('nour'))).status).toBe(200);
      expect(await dataOf<Listed>(await get('ada', 'nour'))).toMatchObject({
        roles: ['coordinator', 'trainer'],
        projects: ['boost'],
      });
    });

    test('within five seconds on another server', async () => {
      const other = await tandemOn(on.database);
      const notes = () => other.query('notes.list', at('nour'));
      expect((await notes()).status).toBe(200);
      expect(await endOf(await end('ada', 'nour'))).toBe('ok');
      other.clock.advance(5_000);
      expect((await notes()).status).toBe(403);
      await other.stop();
    });

    test('by administrators of the whole centre alone', async () => {
      expect(await endOf(await change('marie', 'marie', ['administrator']))).toBe('FORBIDDEN');
      expect(await endOf(await end('marie', 'nour'))).toBe('FORBIDDEN');
      await restrict('bea', [project]);
      expect(await endOf(await change('bea', 'bea', ['administrator']))).toBe('FORBIDDEN');
      expect(await endOf(await end('bea', 'nour'))).toBe('FORBIDDEN');
    });

    test('not by who stopped being administrator a moment ago, on another server that does not know yet', async () => {
      const other = await tandemOn(on.database);
      expect((await other.query('core.member.list', at('bea'), {})).status).toBe(200);
      expect(await endOf(await change('ada', 'bea', ['coordinator']))).toBe('ok');
      const late = await other.mutate('core.member.change', at('bea'), {
        accountId: ids['bea'],
        roles: ['administrator'],
        projects: null,
      });
      expect(await endOf(late)).toBe('FORBIDDEN');
      await other.stop();
    });

    test('not by a program', async () => {
      const input = { name: 'a program', scopes: ['core.member.manage'], expiresOn: today() };
      expect(await endOf(await tandem.mutate('core.token.create', at('ada'), input))).toBe('core/token-scope-not-held');
    });

    test('only to roles and projects that there are', async () => {
      expect(await endOf(await change('ada', 'nour', []))).toBe('BAD_REQUEST');
      expect(await endOf(await change('ada', 'nour', ['owner']))).toBe('BAD_REQUEST');
      expect(await endOf(await change('ada', 'nour', ['trainer'], []))).toBe('BAD_REQUEST');
      expect(await endOf(await change('ada', 'nour', ['trainer'], ['nowhere']))).toBe('NOT_FOUND');
    });

    test('with a trace: who, whom, from what to what', async () => {
      await change('ada', 'nour', ['auditor'], ['boost']);
      await end('ada', 'nour');
      expect(await trail()).toEqual([
        {
          actor: ids['ada'],
          action: 'member.change',
          subject_id: ids['nour'],
          details: {
            before: { roles: ['trainer'], projects: null },
            after: { roles: ['auditor'], projects: [project] },
          },
        },
        {
          actor: ids['ada'],
          action: 'member.end',
          subject_id: ids['nour'],
          details: { before: { roles: ['auditor'], projects: [project] } },
        },
      ]);
    });
  });

  describe('always have an administrator of the whole centre:', () => {
    const administrators = async () =>
      (
        await on.asOwner((owner) =>
          owner.query<{ account_id: string }>(
            `select account_id from auth.membership where 'administrator' = any(roles) and projects is null
           and centre_id = (select id from kernel_system.centre where slug = 'bruxelles')`,
          ),
        )
      ).map(({ account_id }) => account_id);

    test('the last one neither leaves, nor changes role, nor keeps to some projects', async () => {
      expect(await endOf(await end('ada', 'bea'))).toBe('ok');
      for (const answer of [
        await end('ada', 'ada'),
        await change('ada', 'ada', ['coordinator']),
        await change('ada', 'ada', ['administrator'], ['boost']),
      ])
        expect(await endOf(answer)).toBe('core/last-administrator');
      expect(await endOf(await change('ada', 'ada', ['administrator', 'coordinator']))).toBe('ok');
      expect(await administrators()).toEqual([ids['ada']]);
    });

    test('of two who take each other out at once, one stays', async () => {
      const ends = await Promise.all([end('ada', 'bea'), end('bea', 'ada')].map(async (one) => endOf(await one)));
      expect(ends.toSorted()[1]).toBe('ok');
      expect(await administrators()).toHaveLength(1);
    });

    test('whatever three of them do to each other at the same time', async () => {
      const trio = ['ada', 'bea', 'marie'] as const;
      const { id: centreId = '' } = (await tandem.accounts.centre('bruxelles')) ?? {};
      const one = fc.constantFrom(...trio);
      const deed = fc.record({ by: one, of: one, how: fc.constantFrom('end', 'demote', 'keep to a project') });
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 6 }), async (deeds) => {
          for (const name of trio)
            await tandem.accounts.join(ids[name] ?? '', { centreId, roles: ['administrator'], projects: null });
          tandem.clock.advance(20_000);
          const answers = await Promise.all(
            deeds.map(({ by, of, how }) => {
              if (how === 'end') return end(by, of);
              return how === 'demote' ? change(by, of, ['coordinator']) : change(by, of, ['administrator'], ['boost']);
            }),
          );
          for (const answer of answers) expect(answer.status).toBeLessThan(500);
          expect((await administrators()).length).toBeGreaterThan(0);
        }),
        { numRuns: 15 },
      );
    });
  });

  const today = (): string => new Date(tandem.clock.milliseconds()).toISOString().slice(0, 10);

  describe('and their access tokens:', () => {
    const made = async (name: string, scopes: readonly string[], projects: readonly string[] | null = null) => {
      const input = { name: `of ${name}`, scopes, expiresOn: today(), projects };
      return dataOf<{ id: string; token: string }>(await tandem.mutate('core.token.create', at(name), input));
    };
    const using = (token: string) =>
      tandem.query('notes.list', { authorization: `Bearer ${token}`, 'tandem-centre': 'bruxelles' });
    const states = async () =>
      (
        await dataOf<readonly { state: string; scopes: readonly { name: string; stands: boolean }[] }[]>(
          await tandem.query('core.token.list', at('ada'), {}),
        )
      ).map(({ state, scopes }) => [state, ...scopes.filter(({ stands }) => stands).map(({ name }) => name)]);

    test('end with the membership of who made them, at once, and stay ended when they come back', async () => {
      const { token } = await made('marie', ['notes.read']);
      expect((await using(token)).status).toBe(200);
      expect((await dataOf<Listed>(await get('ada', 'marie'))).tokens).toEqual([
        { id: expect.any(String) as string, name: 'of marie' },
      ]);
      await end('ada', 'marie');
      expect((await using(token)).status).toBe(401);
      expect(await states()).toEqual([['revoked', 'notes.read'].slice(0, 1)]);
      const { id: centreId = '' } = (await tandem.accounts.centre('bruxelles')) ?? {};
      await tandem.accounts.join(ids['marie'] ?? '', { centreId, roles: ['coordinator'], projects: null });
      tandem.clock.advance(20_000);
      expect((await using(token)).status).toBe(401);
      expect((await trail()).map(({ action }) => action)).toEqual(['token.create', 'member.end', 'token.revoke']);
    });

    test('may no more than who made them may today', async () => {
      const { token } = await made('marie', ['notes.read', 'core.project.read']);
      expect((await using(token)).status).toBe(200);
      await change('ada', 'marie', ['auditor']);
      expect((await using(token)).status).toBe(401);
      expect(await states()).toEqual([['without-rights']]);
      await change('ada', 'marie', ['auditor', 'coordinator']);
      tandem.clock.advance(1_000_000);
      expect((await using(token)).status).toBe(200);
      expect(await states()).toEqual([['valid', 'core.project.read', 'notes.read']]);
    });

    test('reach no project that who made them lost', async () => {
      const { token } = await made('marie', ['core.project.read', 'notes.read'], ['boost', 'switch']);
      await change('ada', 'marie', ['coordinator'], ['boost']);
      expect((await using(token)).status).toBe(200);
      const listed = await dataOf<readonly { projects: readonly string[] | null }[]>(
        await tandem.query('core.token.list', at('ada'), {}),
      );
      expect(listed.map(({ projects }) => projects)).toEqual([['boost']]);
    });
  });
});
