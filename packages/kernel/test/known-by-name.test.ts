import { beforeAll, expect, it } from 'vitest';
import { emptied, install, type Moveup, openMoveup } from './fixture-moveup-host.ts';
import { tables } from './fixture-host.ts';
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
