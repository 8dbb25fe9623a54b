import { beforeAll, expect, it } from 'vitest';
import { emptied, install, type Moveup, openMoveup } from './fixture-moveup-host.ts';
import { brussels, tables } from './fixture-host.ts';
import { revisionName } from '../src/configuration/known-revision.ts';
import { projectWithModules } from '../src/configuration/whole-project.repository.ts';
import type { KernelStoreTables } from '../src/tables.gen.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'moveup';

onBothDatabases('a revision that a process has read once', tables, (on) => {
  let one: Moveup;
  let other: Moveup;
  beforeAll(async () => {
    await on.asOwner((owner) => owner.script(emptied));
    [one, other] = [await openMoveup(on.database, 1), await openMoveup(on.database, 1)];
    await install(one);
  });
  const read = (host: Moveup) => host.as('coordinator').core.project.get({ slug: project });
  const places = async (host: Moveup) =>
    (await read(host)).modules.find(({ slug }) => slug === 'workshops')?.config['places'];
  const publish = async (value: number) => {
    const { core } = other.as('coordinator');
    const before = (await core.configuration.read({ project, chain: 'workshops' })).value as {
      readonly places: number;
    };
    const edits = [{ path: '/places', before: before.places, value }];
    const { draft } = await core.configuration.edit({ project, chain: 'workshops', edits });
    await core.configuration.publish({ project, version: draft.version, reason: 'Room' });
  };

  it('is not sent again by the database', async () => {
    const { id, revision } = (await one.as('coordinator').core.project.list())[0]!;
    const rows = (known: readonly string[]) =>
      on.database.tenant({ tenantId: brussels.id, actor: 'test', purpose: 'test', mode: 'read' }, () =>
        projectWithModules.execute(on.database.queries<KernelStoreTables>(), { slug: project, known }),
      );
    const asked = [[], [`${id}/${revision}`], [`${id}/${revision + 1}`]];
    const sent = await Promise.all(asked.map(async (known) => (await rows(known)).map((row) => row.content !== null)));
    expect(sent).toEqual([[true], [false], [true]]);
    expect(revisionName(id, revision)).toBe(`${id}/${revision}`);
  });

  it('answers as before, and a newer one of another process is seen at once', async () => {
    const first = await read(one);
    expect(await read(one)).toEqual(first);
    expect((await one.as('coordinator').core.project.list()).map(({ slug }) => slug)).toEqual([project]);
    await publish(5);
    expect([await places(one), await places(one)]).toEqual([5, 5]);
    await publish(6);
    expect(await places(one)).toBe(6);
    expect((await one.as('coordinator').core.project.list())[0]?.revision).toBe(3);
  });
});
