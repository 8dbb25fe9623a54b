import { expect, it } from 'vitest';
import { catalogueProblems, withOwner, type CatalogueProblem } from '../src/index.ts';
import { MODULES } from './centres.ts';
import { onBothDatabases } from './databases.ts';

const POLICY = `using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`;
const TABLE =
  'create table people.extra (tenant_id uuid not null, id uuid not null, person_id uuid, primary key (tenant_id, id));';
const FENCE = `alter table people.extra enable row level security; alter table people.extra force row level security;
  create policy tenant on people.extra ${POLICY} with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);`;

/** What someone could do by hand, and what the catalogue then says about it. */
const FAULTS: readonly [name: string, fault: string, where: string, what: string][] = [
  [
    'a table without tenant',
    'create table people.loose (id uuid)',
    'people.loose',
    'has no column "tenant_id uuid not null"',
  ],
  [
    'a tenant that may be empty',
    `${TABLE} alter table people.extra drop constraint extra_pkey, alter tenant_id drop not null`,
    'people.extra',
    'has no column "tenant_id uuid not null"',
  ],
  [
    'row-level security off',
    'alter table people.person disable row level security',
    'people.person',
    'has row-level security off',
  ],
  [
    'an owner past row-level security',
    'alter table people.person no force row level security',
    'people.person',
    'does not force row-level security on its owner',
  ],
  ['no policy', 'drop policy tenant on people.person', 'people.person', 'has no policy "tenant" of the agreed form'],
  [
    'a laxer policy',
    'drop policy tenant on people.person; create policy tenant on people.person using (true)',
    'people.person',
    'has no policy "tenant" of the agreed form',
  ],
  [
    'a policy for reading only',
    `drop policy tenant on people.person; create policy tenant on people.person for select ${POLICY}`,
    'people.person',
    'has no policy "tenant" of the agreed form',
  ],
  [
    'a second door',
    'create policy door on people.person using (true)',
    'people.person (door)',
    'is a second permissive policy, which opens rows that the tenant policy closes',
  ],
  [
    'a table outside the schemas of modules',
    'create table public.stray (id uuid)',
    'public.stray',
    'has no column "tenant_id uuid not null"',
  ],
  [
    'a primary key across centres',
    `${TABLE} ${FENCE} alter table people.extra drop constraint extra_pkey; alter table people.extra add primary key (id)`,
    'people.extra (extra_pkey)',
    'is a primary, unique or exclusion key that does not begin with tenant_id',
  ],
  [
    'a unique key with the tenant last',
    'alter table people.person add constraint by_name unique (name, tenant_id)',
    'people.person (by_name)',
    'is a primary, unique or exclusion key that does not begin with tenant_id',
  ],
  [
    'a unique index on an expression',
    'create unique index by_name on people.person (lower(name), tenant_id)',
    'people.person (by_name)',
    'is a primary, unique or exclusion key that does not begin with tenant_id',
  ],
  [
    'a foreign key across centres',
    `${TABLE} ${FENCE} alter table people.extra add constraint of_person foreign key (person_id, tenant_id) references people.person (id, tenant_id)`,
    'people.extra (of_person)',
    'is a foreign key without tenant_id first on both sides',
  ],
  [
    'a foreign key that empties the tenant',
    `${TABLE} ${FENCE} alter table people.extra add constraint of_person foreign key (tenant_id, person_id) references people.person (tenant_id, id) on delete set null`,
    'people.extra (of_person)',
    'would empty tenant_id when its target is deleted',
  ],
  [
    'a foreign key into a centre',
    'alter table kernel_system.centre add column tenant_id uuid, add constraint to_person foreign key (tenant_id, id) references people.person (tenant_id, id)',
    'kernel_system.centre (to_person)',
    "is a foreign key from a table without tenant to a centre's table",
  ],
  [
    'a view with its owner’s rights',
    'create view people.names as select name from people.person',
    'people.names',
    'is a view that reads with the rights of its owner',
  ],
  [
    'a readable materialised view',
    'create materialized view people.counts as select 1 as one; grant select on people.counts to tandem_request',
    'people.counts',
    'is a materialised view that tandem_request may read: it has no row-level security',
  ],
  [
    'a function with its owner’s rights',
    `create function people.peek() returns bigint language sql security definer as 'select count(*) from people.person'`,
    'people.peek()',
    'is a function "security definer" that tandem_request may call: it runs with the rights of its owner',
  ],
];

onBothDatabases('the catalogue', MODULES, (opened) => {
  /** Makes the fault, asks, and undoes it. */
  async function problemsAfter(fault: string): Promise<readonly CatalogueProblem[]> {
    return await withOwner(opened().owner, async (executor) => {
      await executor.script('begin');
      await executor.script(fault);
      const problems = await catalogueProblems(executor);
      await executor.script('rollback');
      return problems;
    });
  }

  it('is sound after migrating', async () => {
    expect(await problemsAfter('select 1')).toEqual([]);
  });

  it('accepts a table that follows the rules, and a view that reads as who asks', async () => {
    const sound = `${TABLE} ${FENCE}
      alter table people.extra add foreign key (tenant_id, person_id) references people.person (tenant_id, id) on delete set null (person_id);
      create policy own on people.extra as restrictive using (true);
      create view people.names with (security_invoker = true) as select name from people.person;
      create index by_name on people.person (name)`;
    expect(await problemsAfter(sound)).toEqual([]);
  });

  it.each(FAULTS)('reports %s', async (_name, fault, where, what) => {
    expect(await problemsAfter(fault)).toContainEqual({ where, what, remedy: expect.any(String) });
  });
});
