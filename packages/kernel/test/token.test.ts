import { sql } from '@tandem/sdk/server';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  account,
  brussels,
  detailsOf,
  endOf,
  ghent,
  installed,
  openHost,
  tables,
  type TestHost,
} from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

onBothDatabases('access tokens', tables, (on) => {
  let host: TestHost;
  let project: Awaited<ReturnType<typeof installed>>;
  beforeAll(async () => {
    host = await openHost(on.database);
    project = await installed(host);
    await host.as('coordinator').tryNotes.write({ body: 'a note' });
  });
  beforeEach(() => on.asOwner((owner) => owner.script('delete from kernel_store.access_token')));

  const today = () => new Date(host.clock.milliseconds()).toISOString().slice(0, 10);
  const inDays = (days: number) => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);
  const wanted = (scopes: readonly string[], more: object = {}) => ({
    name: 'the funder’s own tables',
    scopes: [...scopes],
    projects: null,
    expiresOn: inDays(90),
    ...more,
  });
  const make = (scopes: readonly string[], more: object = {}, as = host.as('coordinator')) =>
    as.core.token.create(wanted(scopes, more));
  const holding = async (token: string, centre = brussels) =>
    host.callAs(await host.kernel.tokens.find(centre, token), centre.slug);

  describe('when they are made', () => {
    it('are shown once: neither the table nor the trail nor an event has more than a hash', async () => {
      const { token, id } = await make(['try-notes.note.read']);
      expect(host.kernel.tokens.isToken(token)).toBe(true);
      const everything = await on.asOwner((owner) =>
        owner.query<{ row: string }>(`
          select t::text as row from kernel_store.access_token t union all
          select t::text from kernel_store.audit_entry t union all select t::text from kernel_store.outbox_event t`),
      );
      expect(everything.some(({ row }) => row.includes(id))).toBe(true);
      expect(everything.filter(({ row }) => row.includes(token.slice(7, 50)))).toEqual([]);
      expect(JSON.stringify(await host.as('coordinator').core.token.list())).not.toContain(token.slice(7, 50));
    });

    it('leave in the trail who gave what to whom until when, and no hash', async () => {
      const { id } = await make(['try-notes.note.read'], { projects: ['try-moveup'] });
      const [entry] = await on.asOwner((owner) =>
        owner.query<{ actor: string; action: string; details: object }>(
          `select actor, action, details from kernel_store.audit_entry where subject_id = $1`,
          [id],
        ),
      );
      expect(entry).toEqual({
        actor: 'account of the coordinator',
        action: 'token.create',
        details: {
          name: 'the funder’s own tables',
          scopes: ['try-notes.note.read'],
          projects: [project.projectId],
          expiresOn: inDays(90),
        },
      });
    });

    it('are made by administrators and coordinators alone', async () => {
      for (const role of ['trainer', 'social-worker', 'external-provider', 'auditor'] as const) {
        expect(await endOf(make(['core.project.read'], {}, host.as(role)))).toBe('FORBIDDEN');
        expect(await endOf(host.as(role).core.token.list())).toBe('FORBIDDEN');
        expect(await endOf(host.as(role).core.token.scopes())).toBe('FORBIDDEN');
      }
      expect(await endOf(make(['core.project.read'], {}, host.as('administrator')))).toBe('ok');
    });

    it('cannot be given what their maker does not hold', async () => {
      const administrator = host.as('administrator');
      const refused = make(['core.project.read', 'try-notes.note.read'], {}, administrator);
      expect(await detailsOf(refused)).toEqual({ scope: 'try-notes.note.read' });
      expect((await administrator.core.token.scopes()).scopes.map(({ name }) => name)).not.toContain(
        'try-notes.note.read',
      );
      expect(await administrator.core.token.list()).toEqual([]);
    });

    it.each(['core.token.manage', 'try-notes.note.burn', 'nothing', '__proto__', '*', 'try-notes.*'])(
      'cannot be given %s',
      async (scope) => {
        expect(await endOf(make([scope]))).toBe('core/token-scope-not-held');
      },
    );

    it('offer what can be given, in words, and until when', async () => {
      const { scopes, expiresOn } = await host.as('coordinator').core.token.scopes();
      expect(scopes).toContainEqual({
        name: 'core.configuration.publish',
        module: 'core',
        label: {
          fr: 'Publier la configuration',
          nl: 'De configuratie publiceren',
          en: 'Publish the configuration',
        },
      });
      expect(scopes.map(({ name }) => name)).toContain('try-notes.note.write');
      expect(scopes.map(({ name }) => name)).not.toContain('core.token.manage');
      expect(expiresOn).toEqual({ earliest: today(), latest: inDays(366) });
    });

    it('must end within a year and a day', async () => {
      expect(await endOf(make(['core.project.read'], { expiresOn: inDays(366) }))).toBe('ok');
      expect(await endOf(make(['core.project.read'], { expiresOn: today() }))).toBe('ok');
      const period = { earliest: today(), latest: inDays(366) };
      for (const expiresOn of [inDays(367), inDays(-1), '9999-12-31'])
        expect(await detailsOf(make(['core.project.read'], { expiresOn }))).toEqual(period);
      for (const expiresOn of ['2026-02-30', '', 'soon'])
        expect(await endOf(make(['core.project.read'], { expiresOn }))).toBe('BAD_REQUEST');
    });

    it('are bound to the projects of their maker, and to no other', async () => {
      const ofOne = host.as('coordinator', { projects: [project.projectId] });
      await make(['core.project.read'], {}, ofOne);
      await make(['core.project.read'], { projects: ['try-moveup'] }, ofOne);
      expect((await ofOne.core.token.list()).map(({ projects }) => projects)).toEqual([['try-moveup'], ['try-moveup']]);
      const ofNone = host.as('coordinator', { projects: ['00000000-0000-7000-8000-000000000000'] });
      expect(await endOf(make(['core.project.read'], { projects: ['try-moveup'] }, ofNone))).toBe('FORBIDDEN');
      expect(await endOf(make(['core.project.read'], { projects: ['nowhere'] }))).toBe('NOT_FOUND');
      expect(await endOf(make(['core.project.read'], {}, host.as('coordinator', { projects: [] })))).toBe('FORBIDDEN');
    });
  });

  describe('when they are used', () => {
    it('let in to what they were given, as themselves', async () => {
      const { token, id } = await make(['try-notes.note.write', 'try-notes.note.read']);
      const program = await holding(token);
      expect(await program.tryNotes.list()).toContain('a note');
      await program.tryNotes.write({ body: 'by a program' });
      expect((await program.tryNotes.ask()).caller).toMatchObject({
        accountId: `token:${id}`,
        name: 'the funder’s own tables',
        locale: 'fr',
      });
      const trail = await on.asOwner((owner) =>
        owner.query(`select 1 as one from kernel_store.audit_entry where actor = $1`, [`token:${id}`]),
      );
      expect(trail).toHaveLength(1);
    });

    it('are refused what they were not given, though their maker may', async () => {
      const { token } = await make(['try-notes.note.read']);
      const program = await holding(token);
      await expect(program.tryNotes.write({ body: 'x' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: 'This access token lacks the scope "try-notes.note.write". Ask for a token that has it.',
      });
      expect((await program.tryNotes.ask()).mayWrite).toBe(false);
    });

    it('never manage tokens, not even one that says so in the table', async () => {
      const { token, id } = await make(['core.project.read']);
      await on.asOwner((owner) =>
        owner.query(`update kernel_store.access_token set scopes = '{core.token.manage}' where id = $1`, [id]),
      );
      const program = await holding(token);
      expect(await endOf(program.core.token.list())).toBe('FORBIDDEN');
      expect(await endOf(program.core.token.create(wanted(['core.project.read'])))).toBe('FORBIDDEN');
      expect(await endOf(program.core.token.revoke({ id }))).toBe('FORBIDDEN');
    });

    it('follow what a project says of their maker’s role in its place', async () => {
      // The evening groups are the social workers': the project gives trainers nothing there, coordinators keep what the module says.
      const { token } = await make(['try-workshop.group.manage', 'core.project.read']);
      expect(await endOf((await holding(token)).tryWorkshop.settings({ moduleId: project.evening }))).toBe('ok');
      await on.asOwner((owner) => owner.script(`update kernel_store.access_token set roles = '{trainer}'`));
      const program = await holding(token);
      expect(await endOf(program.tryWorkshop.settings({ moduleId: project.workshops }))).toBe('ok');
      await expect(program.tryWorkshop.settings({ moduleId: project.evening })).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('whoever made it may not do this here') as string,
      });
      const { modules } = await program.core.project.get({ slug: 'try-moveup' });
      expect(modules.map(({ slug, permissions }) => [slug, permissions])).toEqual([
        ['workshops', ['try-workshop.group.manage']],
        ['evening', []],
      ]);
    });

    it('reach the projects of their list alone', async () => {
      const { token, id } = await make(['core.project.read', 'try-workshop.group.manage'], {
        projects: ['try-moveup'],
      });
      const program = await holding(token);
      expect((await program.core.project.list()).map(({ slug }) => slug)).toEqual(['try-moveup']);
      await on.asOwner((owner) =>
        owner.query(`update kernel_store.access_token set projects = array[$1::uuid] where id = $2`, [id, id]),
      );
      const elsewhere = await holding(token);
      expect(await elsewhere.core.project.list()).toEqual([]);
      expect(await endOf(elsewhere.core.project.get({ slug: 'try-moveup' }))).toBe('FORBIDDEN');
      expect(await endOf(elsewhere.tryWorkshop.settings({ moduleId: project.workshops }))).toBe('FORBIDDEN');
    });

    it('of some projects install none, and decide nothing about what waits for all', async () => {
      const administrator = host.as('administrator');
      const scopes = ['core.project.install', 'core.dead-letter.manage', 'core.job.run'];
      const { core } = await holding((await make(scopes, { projects: ['try-moveup'] }, administrator)).token);
      expect(await endOf(core.project.install({ plugin: 'try-moveup', reason: 'x' }))).toBe('FORBIDDEN');
      expect(await endOf(core.deadLetter.retry({ handler: 'x' }))).toBe('FORBIDDEN');
      expect(await endOf(core.deadLetter.drop({ handler: 'x', reason: 'x' }))).toBe('FORBIDDEN');
      expect(await endOf(core.job.run({ handler: 'x' }))).toBe('FORBIDDEN');
      const whole = await holding((await make(scopes, {}, administrator)).token);
      expect(await endOf(whole.core.project.install({ plugin: 'try-moveup', reason: 'x' }))).toBe(
        'core/project-installed',
      );
      expect(await endOf(whole.core.deadLetter.retry({ handler: 'x' }))).toBe('ok');
    });

    it('open no other centre', async () => {
      const { token } = await make(['core.project.read']);
      expect(await host.kernel.tokens.find(ghent, token)).toBeNull();
      const program = host.callAs(await host.kernel.tokens.find(brussels, token), 'gand');
      expect(await endOf(program.core.project.list())).toBe('FORBIDDEN');
    });

    it('work until the end of their last day in the centre’s time zone', async () => {
      const { token } = await make(['core.project.read'], { expiresOn: today() });
      expect(await host.kernel.tokens.find(brussels, token)).not.toBeNull();
      host.clock.advance(86_400_000);
      expect(await host.kernel.tokens.find(brussels, token)).toBeNull();
      expect((await host.as('coordinator').core.token.list()).map(({ state }) => state)).toEqual(['expired']);
    });

    it('have their last use noted to the hour, without a write for each', async () => {
      const { token } = await make(['core.project.read']);
      const lastUse = async () => (await host.as('coordinator').core.token.list())[0]?.lastUsedAt;
      expect(await lastUse()).toBeNull();
      await holding(token);
      const first = await lastUse();
      expect(first).toBe(new Date(host.clock.milliseconds()).toISOString());
      host.clock.advance(59 * 60_000);
      await holding(token);
      expect(await lastUse()).toBe(first);
      host.clock.advance(60_000);
      await holding(token);
      expect(await lastUse()).not.toBe(first);
    });

    it('give nothing for a permission that is no more, and say so in the list', async () => {
      const { token, id } = await make(['core.project.read']);
      await on.asOwner((owner) =>
        owner.query(
          `update kernel_store.access_token set scopes = '{core.project.read,try-notes.note.keep}' where id = $1`,
          [id],
        ),
      );
      expect((await host.as('coordinator').core.token.list())[0]?.scopes).toEqual([
        { name: 'core.project.read', stands: true },
        { name: 'try-notes.note.keep', stands: false },
      ]);
      expect(await endOf((await holding(token)).tryNotes.list())).toBe('FORBIDDEN');
    });
  });

  describe('when they are revoked', () => {
    it('open nothing any more, and the list says who did it', async () => {
      const { token, id } = await make(['core.project.read']);
      const told: string[] = [];
      host.kernel.changedRights.onChanged((one) => void told.push(one));
      await host.as('administrator').core.token.revoke({ id: id.toUpperCase() });
      expect(told).toEqual([`token:${id}`]);
      expect(await host.kernel.tokens.find(brussels, token)).toBeNull();
      await host.as('coordinator').core.token.revoke({ id });
      expect(await host.as('coordinator').core.token.list()).toMatchObject([
        { id, state: 'revoked', revokedByName: 'Marie the administrator' },
      ]);
    });

    it('are not found from another centre', async () => {
      const { id } = await make(['core.project.read']);
      const there = host.as('coordinator', { centre: ghent });
      expect(await endOf(there.core.token.revoke({ id }))).toBe('NOT_FOUND');
      expect(await there.core.token.list()).toEqual([]);
    });

    it('are left to others by who works for some projects only', async () => {
      const whole = await make(['core.project.read']);
      const own = await make(['core.project.read'], { projects: ['try-moveup'] });
      const ofOne = host.as('coordinator', { projects: [project.projectId] });
      expect((await ofOne.core.token.list()).map(({ id }) => id)).toEqual([own.id]);
      expect(await endOf(ofOne.core.token.revoke({ id: whole.id }))).toBe('FORBIDDEN');
      expect(await endOf(ofOne.core.token.revoke({ id: own.id }))).toBe('ok');
    });
  });

  it('are listed in pages, newest first', async () => {
    const made: string[] = [];
    for (let count = 0; count < 51; count += 1) made.push((await make(['core.project.read'])).id);
    const coordinator = host.as('coordinator');
    const first = await coordinator.core.token.list();
    expect(first.map(({ id }) => id)).toEqual(made.toReversed().slice(0, 50));
    const rest = await coordinator.core.token.list({ before: first.at(-1)?.id });
    expect(rest.map(({ id }) => id)).toEqual(made.slice(0, 1));
  });

  it('cannot be widened, prolonged or removed by a request', async () => {
    await make(['core.project.read']);
    const setUp = { tenantId: brussels.id, actor: 'a module that means harm', purpose: 'test', mode: 'write' } as const;
    for (const statement of [
      `update kernel_store.access_token set scopes = '{core.configuration.publish}'`,
      `update kernel_store.access_token set expires_on = '9999-12-31'`,
      `update kernel_store.access_token set projects = null`,
      'delete from kernel_store.access_token',
      'truncate kernel_store.access_token',
    ]) {
      const run = on.database.tenant(setUp, () => sql`${sql.raw(statement)}`.execute(on.database.kysely));
      await expect(run).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('are asked about by an account without them', async () => {
    expect(await endOf(host.callAs(account('trainer'), 'bruxelles').core.token.list())).toBe('FORBIDDEN');
    expect(await endOf(host.callAs(null, 'bruxelles').core.token.list())).toBe('UNAUTHORIZED');
  });
});
