import type { ModuleMigrations } from '@tandem/db';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../src/databases/fingerprint.ts';
import { migratedDatabase, onBothDatabases } from '../src/index.ts';

const notes: ModuleMigrations = {
  module: 'try-notes',
  schema: 'try_notes',
  migrations: [
    {
      name: '0001-note',
      up: `create table try_notes.note (
        tenant_id uuid not null, id uuid not null, body text not null, primary key (tenant_id, id))`,
    },
  ],
};

interface NoteTables {
  'try_notes.note': { tenant_id: string; id: string; body: string };
}

const brussels = { tenantId: '0198c0de-0000-7000-8000-000000000001', actor: 'somebody', purpose: 'test' };
const antwerp = { ...brussels, tenantId: '0198c0de-0000-7000-8000-000000000002' };

onBothDatabases('a database for tests', [notes], (on) => {
  const listed = (centre: typeof brussels): Promise<readonly { body: string }[]> =>
    on.database.tenant({ ...centre, mode: 'read' }, () =>
      on.database.queries<NoteTables>().selectFrom('try_notes.note').select('body').execute(),
    );

  it('is migrated, fenced per centre, and seen whole by its owner', async () => {
    for (const centre of [brussels, antwerp]) {
      await on.database.tenant({ ...centre, mode: 'write' }, () =>
        sql`insert into try_notes.note (tenant_id, id, body)
            values (${centre.tenantId}, gen_random_uuid(), ${centre.tenantId})`.execute(on.database.kysely),
      );
    }
    expect(await listed(brussels)).toEqual([{ body: brussels.tenantId }]);
    expect(await on.asOwner((owner) => owner.query('select body from try_notes.note order by body'))).toHaveLength(2);
  });

  it('is this file’s own: another copy is empty', async () => {
    const other = await migratedDatabase(on.kind, [notes]);
    expect(await other.asOwner((owner) => owner.query('select * from try_notes.note'))).toEqual([]);
    await other.close();
  });
});

describe('the fingerprint of migrations', () => {
  it('changes with the text of a migration', () => {
    const edited = { ...notes, migrations: [{ name: '0001-note', up: 'select 1' }] };
    expect(fingerprintOf([notes])).toBe(fingerprintOf([structuredClone(notes)]));
    expect(fingerprintOf([notes])).not.toBe(fingerprintOf([edited]));
  });
});
