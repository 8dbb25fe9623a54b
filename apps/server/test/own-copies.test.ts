import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Role } from '@tandem/sdk';
import type { ServerModule } from '@tandem/sdk/server';
import { migratedDatabase, type MigratedDatabase, tablesOf, testHost } from '@tandem/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import composition from '../tandem.config.ts';
import { buildPlugin, settleAuthor } from './outside/author.ts';
import { bringCopies } from './outside/copies.ts';

/** The API of the notice board, as this test uses it: the plugin's own types stay outside. */
interface NoticeBoardCaller {
  readonly gentNoticeBoard: {
    readonly notice: {
      list(): Promise<readonly { readonly body: string; readonly author: string }[]>;
      post(input: { readonly body: string }): Promise<{ readonly id: string }>;
    };
  };
}

describe('A module that brings copies of its own of the SDK, tRPC, Kysely and zod', () => {
  let folder: string;
  let home: string;
  let on: MigratedDatabase;
  let as: (role: Role) => NoticeBoardCaller['gentNoticeBoard'];
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'tandem-own-copies-')));
    // In a node_modules, as an installed package: there the test runner leaves imports to Node.
    const author = join(folder, 'node_modules/gent-notice-board');
    await settleAuthor(author);
    await buildPlugin(author);
    await bringCopies(author);
    home = join(author, 'dist/server/index.js');
    const { noticeBoardServer } = (await import(pathToFileURL(home).href)) as {
      readonly noticeBoardServer: ServerModule;
    };
    const modules = [...composition.modules, noticeBoardServer];
    on = await migratedDatabase('server', tablesOf(modules));
    const host = await testHost(on.database, { ...composition, modules });
    as = (role) => (host.as(role, { name: 'Marie Maquette' }) as unknown as NoticeBoardCaller).gentNoticeBoard;
  }, 120_000);
  afterAll(async () => {
    await on?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(['@tandem/sdk', '@tandem/sdk/server', '@trpc/server', 'kysely', 'zod'])('really has its own %s', (name) => {
    expect(createRequire(home).resolve(name)).toContain('/gent-notice-board/node_modules/');
  });

  test('is at home in a host that has others: it is asked, writes and answers', async () => {
    await as('coordinator').notice.post({ body: 'La salle 2 est fermée lundi.' });
    expect(await as('trainer').notice.list()).toMatchObject([
      { body: 'La salle 2 est fermée lundi.', author: 'Marie Maquette' },
    ]);
  });

  test('is held to the permissions of its contract', async () => {
    await expect(as('trainer').notice.post({ body: 'Pas moi' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as('external-provider').notice.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('has its input checked by its own schemas', async () => {
    await expect(as('coordinator').notice.post({ body: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ path: ['body'] }] },
    });
  });

  test('leaves its trace: who posted, and the event for others', async () => {
    const traces = await on.asOwner((owner) =>
      owner.query(`
        select action, (select event from kernel_store.outbox_event where module = 'gent-notice-board') as event
        from kernel_store.audit_entry where subject_type = 'notice'`),
    );
    expect(traces).toEqual([{ action: 'notice.post', event: 'notice.posted' }]);
  });
});
