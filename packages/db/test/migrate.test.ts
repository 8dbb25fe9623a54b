import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate, openDatabase, withOwner, type ModuleMigrations, type OwnerSettings } from '../src/index.ts';
import { createServerDatabase, runAt } from './databases.ts';

const CREATE = (table: string) =>
  `create table ${table} (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))`;

/** Takes every schema away, as in a new database. */
const EMPTY = `do $$ declare name text; begin
  for name in select nspname from pg_namespace where nspname !~ '^pg_|^information_schema$|^public$' loop
    execute format('drop schema %I cascade', name);
  end loop;
end $$`;

function moduleOf(id: string, uses: readonly string[] = [], ...more: readonly [string, string][]): ModuleMigrations {
  const schema = id.replaceAll('-', '_');
  const migrations = [['0001-create', CREATE(`${schema}.thing`)] as const, ...more].map(([name, up]) => ({ name, up }));
  return { module: id, schema, uses, migrations };
}

describe.each(['embedded', 'server'] as const)('migrating (%s)', (kind) => {
  let owner: OwnerSettings;
  let close: () => Promise<void>;

  beforeAll(async () => {
    if (kind === 'server') {
      const server = await createServerDatabase();
      owner = { url: server.ownerUrl };
      close = () => server.drop();
    } else {
      const database = await openDatabase({});
      owner = { database };
      close = () => database.close();
    }
  });
  beforeEach(() => withOwner(owner, (executor) => executor.script(EMPTY)));
  afterAll(() => close());

  const up = (...modules: readonly ModuleMigrations[]) => migrate(owner, modules);
  const ask = (text: string) => withOwner(owner, (executor) => executor.query<Record<string, unknown>>(text));

  async function tables(): Promise<readonly unknown[]> {
    const rows = await ask(`select schemaname || '.' || tablename as name from pg_tables
      where schemaname !~ '^pg_|information_schema' order by 1`);
    return rows.map(({ name }) => name);
  }

  it('applies what is pending, after what it uses, and nothing twice', async () => {
    const modules = [
      moduleOf('workshops', ['people', 'calendar']),
      moduleOf('people'),
      moduleOf('calendar', ['people']),
    ];
    const report = await up(...modules);
    expect(report.applied.map(({ module }) => module)).toEqual(['people', 'calendar', 'workshops']);
    expect(await up(...modules)).toEqual({ applied: [], kept: 3 });
    const later = moduleOf('people', [], ['0002-more', CREATE('people.more')]);
    expect(await up(later)).toEqual({ applied: [{ module: 'people', name: '0002-more' }], kept: 1 });
  });

  it('orders modules that are free to go by their id', async () => {
    const report = await up(moduleOf('c'), moduleOf('b'), moduleOf('a', ['c']));
    expect(report.applied.map(({ module }) => module)).toEqual(['b', 'c', 'a']);
  });

  it('refuses an applied migration that was edited since', async () => {
    await up(moduleOf('people'));
    const edited = { ...moduleOf('people'), migrations: [{ name: '0001-create', up: 'select 1' }] };
    await expect(up(edited)).rejects.toMatchObject({
      code: 'migration-refused',
      message: expect.stringContaining('"0001-create" of module "people" was edited'),
      remedy: expect.stringContaining('new migration'),
    });
  });

  it('refuses a database that a later version of the program has migrated', async () => {
    await up(moduleOf('people', [], ['0002-more', CREATE('people.more')]));
    await expect(up(moduleOf('people'))).rejects.toMatchObject({
      code: 'migration-refused',
      message: expect.stringContaining('"0002-more" of module "people"'),
    });
  });

  it('refuses a migration put before one that has been applied', async () => {
    await up(moduleOf('people'));
    const { migrations, ...people } = moduleOf('people');
    const changed = { ...people, migrations: [{ name: '0000-before', up: 'select 1' }, ...migrations] };
    await expect(up(changed)).rejects.toMatchObject({
      code: 'migration-refused',
      message: expect.stringContaining('0000-before'),
    });
  });

  it('keeps nothing of a migration that fails half-way, and all that came before it', async () => {
    const failing = moduleOf('people', [], ['0002-half', `${CREATE('people.half')}; select 1 / 0;`]);
    await expect(up(failing)).rejects.toMatchObject({
      code: 'migration-failed',
      message: expect.stringContaining('"0002-half" of module "people"'),
    });
    expect(await tables()).toEqual(['kernel_system.ledger', 'people.thing']);
    expect(await up(moduleOf('people'))).toEqual({ applied: [], kept: 1 });
  });

  it('keeps nothing of a migration whose tables are not fenced, and says which', async () => {
    const open = moduleOf('people', [], ['0002-open', 'create table people.open (id uuid primary key)']);
    await expect(up(open)).rejects.toMatchObject({
      code: 'migration-failed',
      message: expect.stringContaining('people.open'),
    });
    expect(await tables()).toEqual(['kernel_system.ledger', 'people.thing']);
  });

  it('refuses a migration that ends its transaction itself', async () => {
    const sly = moduleOf('people', [], ['0002-sly', 'commit']);
    await expect(up(sly)).rejects.toMatchObject({
      code: 'migration-failed',
      remedy: expect.stringContaining('commit'),
    });
  });

  it('lets a migration change rows of all centres, then fences them again', async () => {
    const id = '019a0000-0000-7000-8000-000000000001';
    const people = moduleOf(
      'people',
      [],
      ['0002-fill', `insert into people.thing values ('${id}', '${id}')`],
      ['0003-note', `alter table people.thing add column note text; update people.thing set note = 'seen'`],
      ['0004-strict', 'alter table people.thing alter column note set not null'],
    );
    expect((await up(people)).applied).toHaveLength(4);
  });

  it('leaves a table alone that a migration has granted itself: it can only grow', async () => {
    const audit = moduleOf(
      'people',
      [],
      ['0002-audit', `${CREATE('people.audit')}; grant select, insert on people.audit to tandem_request`],
    );
    await up(audit);
    const rights = await ask(`select has_table_privilege('tandem_request', 'people.audit', 'insert') as insert,
      has_table_privilege('tandem_request', 'people.audit', 'update') as update,
      has_table_privilege('tandem_request', 'people.thing', 'update') as elsewhere`);
    expect(rights).toEqual([{ insert: true, update: false, elsewhere: true }]);
  });

  describe('a foreign key to the table of another module', () => {
    const people = { ...moduleOf('people'), refs: ['people.thing'] };
    const pointing = (target: string): [string, string] => [
      '0002-key',
      `alter table workshops.thing add foreign key (tenant_id, id) references ${target} (tenant_id, id)`,
    ];

    it('stands when that module offers the table and this one uses it', async () => {
      const workshops = moduleOf('workshops', ['people'], pointing('people.thing'));
      expect((await up(people, workshops)).applied).toHaveLength(3);
    });

    it('is refused to a table that is not offered, and leaves nothing behind', async () => {
      const workshops = moduleOf('workshops', ['people'], pointing('people.thing'));
      await expect(up(moduleOf('people'), workshops)).rejects.toMatchObject({
        code: 'migration-failed',
        message:
          'Migration "0002-key" of module "workshops" failed and left nothing behind: workshops.thing (thing_tenant_id_id_fkey) is a foreign key to people.thing, which its owner does not offer as a reference.',
        remedy: 'Keep the id without a key, or ask for people.thing among the "refs" of its contract.',
      });
      expect(await ask(`select conname from pg_constraint where contype = 'f'`)).toEqual([]);
    });

    it('is refused to an offered table of a module that is not used', async () => {
      const workshops = moduleOf('workshops', [], pointing('people.thing'));
      await expect(up(people, workshops)).rejects.toMatchObject({
        message: expect.stringContaining('of the module people, which workshops does not use.'),
        remedy: 'Name people in "uses" of the contract.',
      });
    });

    it('is refused to the kernel’s tables, which are nobody’s to build on', async () => {
      const kernel = { ...moduleOf('kernel-store'), kernel: true };
      const workshops = moduleOf('workshops', ['kernel-store'], pointing('kernel_store.thing'));
      await expect(up(kernel, workshops)).rejects.toThrow('which its owner does not offer as a reference');
    });
  });
});

describe('what is refused before anything is sent', () => {
  const settings = { url: 'postgres://nobody@127.0.0.1:1/nothing' };
  const refusal = (...modules: readonly ModuleMigrations[]) => migrate(settings, modules);

  it('modules that use each other in a circle, by name', async () => {
    const circle = [moduleOf('a', ['b']), moduleOf('b', ['c']), moduleOf('c', ['b']), moduleOf('d')];
    await expect(refusal(...circle)).rejects.toMatchObject({
      code: 'migration-refused',
      message: 'Modules use each other in a circle: b uses c uses b.',
    });
  });

  it.each(['auth', 'public', 'kernel-system', 'kernel-extra', 'pg-things'])(
    'the reserved schema of "%s"',
    async (id) => {
      await expect(refusal(moduleOf(id))).rejects.toMatchObject({
        code: 'migration-refused',
        message: expect.stringContaining('is reserved'),
      });
    },
  );

  it('a schema that is not the id of its module', async () => {
    await expect(refusal({ ...moduleOf('people'), schema: 'folk' })).rejects.toMatchObject({
      code: 'migration-refused',
    });
  });

  it('a schema that is too long', async () => {
    await expect(refusal(moduleOf('a'.repeat(41)))).rejects.toMatchObject({ code: 'migration-refused' });
  });

  it('two modules or two migrations of one name', async () => {
    await expect(refusal(moduleOf('people'), moduleOf('people'))).rejects.toMatchObject({ code: 'migration-refused' });
    await expect(refusal(moduleOf('people', [], ['0001-create', '']))).rejects.toMatchObject({
      code: 'migration-refused',
    });
  });

  it('a module without tenant', async () => {
    await expect(refusal({ ...moduleOf('people'), tenantless: true })).rejects.toMatchObject({
      code: 'migration-refused',
    });
  });
});

describe('several processes at once', () => {
  it('apply each migration once', async () => {
    const server = await createServerDatabase();
    try {
      const modules = [moduleOf('people'), moduleOf('workshops', ['people'])];
      const reports = await Promise.all(Array.from({ length: 4 }, () => migrate({ url: server.ownerUrl }, modules)));
      const applied = reports.flatMap((report) => report.applied.map(({ module }) => module));
      expect(applied.toSorted()).toEqual(['people', 'workshops']);
    } finally {
      await server.drop();
    }
  });

  it('prepare the roles of several databases of one cluster', async () => {
    const servers = await Promise.all(Array.from({ length: 4 }, () => createServerDatabase()));
    try {
      await Promise.all(
        servers.map(({ ownerUrl, servingLogin }) => migrate({ url: ownerUrl, servingLogin }, [moduleOf('people')])),
      );
      for (const { servingUrl } of servers) {
        expect(
          await runAt(servingUrl, 'set role tandem_request; set role tandem_system; select 1 as one'),
        ).toBeDefined();
      }
    } finally {
      await Promise.all(servers.map((server) => server.drop()));
    }
  });
});
