import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { tableTypes, withOwner, type ModuleMigrations } from '../src/index.ts';
import { onBothDatabases } from './databases.ts';

const calendar: ModuleMigrations = {
  module: 'calendar',
  schema: 'calendar',
  migrations: [
    {
      name: '0001-session',
      up: `
        create type calendar.state as enum ('planned', 'held', 'cancelled');
        create domain calendar.minutes as integer check (value >= 0);
        create table calendar.session (
          tenant_id uuid not null,
          id uuid not null,
          day date not null,
          starts time not null,
          room text,
          length calendar.minutes not null default 90,
          state calendar.state not null default 'planned',
          states calendar.state[],
          tags text[] not null default '{}',
          seats int8,
          price numeric(10, 2),
          open boolean not null,
          answers jsonb not null,
          settings jsonb not null default '{}',
          extra jsonb,
          photo bytea,
          written_at timestamptz not null default now(),
          number int generated always as identity,
          "Old name" text,
          primary key (tenant_id, id));
        create table calendar.absence (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id));
        create view calendar.held with (security_invoker = true) as select id, day from calendar.session;`,
    },
  ],
};

const EXPECTED = `// Generated from the migrations by \`tandem types tables\`. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export interface CalendarTables {
  'calendar.absence': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
  };
  'calendar.held': {
    id: string | null;
    day: string | null;
  };
  'calendar.session': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    day: string;
    starts: string;
    room: string | null;
    length: Generated<number>;
    state: Generated<'planned' | 'held' | 'cancelled'>;
    states: ('planned' | 'held' | 'cancelled')[] | null;
    tags: Generated<string[]>;
    seats: number | null;
    price: string | null;
    open: boolean;
    answers: ColumnType<unknown, string, string>;
    settings: ColumnType<unknown, string | undefined, string>;
    extra: ColumnType<unknown, string | null, string | null>;
    photo: Uint8Array | null;
    written_at: Generated<string>;
    number: GeneratedAlways<number>;
    'Old name': string | null;
  };
}
`;

onBothDatabases('the types of tables', [calendar], (opened) => {
  const types = (schema: string, name: string) =>
    withOwner(opened().owner, (executor) => tableTypes(executor, schema, name));

  it('say what the driver reads and what Kysely may write', async () => {
    expect(await types('calendar', 'CalendarTables')).toBe(EXPECTED);
  });

  it('are written as the house writes', async () => {
    const options = await resolveConfig(new URL('../src/tables.gen.ts', import.meta.url));
    expect(await format(EXPECTED, { ...options, plugins: [], parser: 'typescript' })).toBe(EXPECTED);
  });

  it('of a module without tables are an empty interface', async () => {
    expect(await types('nothing', 'NoTables')).toContain('export interface NoTables {}\n');
  });
});
