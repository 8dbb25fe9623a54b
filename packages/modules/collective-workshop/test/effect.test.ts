import { onBothDatabases } from '@tandem/testkit';
import { beforeAll, expect, test } from 'vitest';
import { tables, type WorkshopHost, workshopHost } from './host.ts';

const project = 'atelier';

onBothDatabases('what a change of the workshops touches', tables, (on) => {
  let at: WorkshopHost;
  beforeAll(async () => {
    at = await workshopHost(on);
  });

  const configuration = () => at.host.as('coordinator').core.configuration;
  const change = (chain: string, before: unknown, value: unknown) =>
    configuration().edit({
      project,
      chain,
      edits: [
        { path: '/places', ...(before !== undefined && { before }), ...(value !== undefined && { value }) } as never,
      ],
    });
  const touched = async (chain: string) => {
    const { chains } = await configuration().effect({ project });
    return chains.find((one) => one.chain === chain)?.touched;
  };

  test('where there is no group yet, nobody', async () => {
    await change('workshops', 4, 5);
    expect(await touched('workshops')).toEqual([{ key: 'effect.none', counts: {} }]);
    await configuration().discard({ project });
  });

  test('groups that are planned or running, people once, sessions to come, and places that follow the configuration', async () => {
    const [ana, bo, chi] = [await at.person('Un'), await at.person('Deux'), await at.person('Trois')];
    const running = await at.edition();
    const planned = await at.edition({ startsOn: '2027-01-11' });
    const ownPlaces = await at.edition({ places: 8 });
    await at.edition({ moduleId: at.togetherId });
    for (const person of [ana, bo, chi]) await at.enrol(running, person);
    await at.enrol(ownPlaces, ana);
    const left = await at.enrol(planned, bo, '2027-01-11');
    await at.as('trainer').enrolment.end({ moduleId: at.moduleId, enrolmentId: left, reason: 'moved' });
    for (const date of ['2026-11-20', '2026-11-23', '2026-11-24']) await at.session(running, date);

    await change('workshops', 4, 2);
    expect(await touched('workshops')).toEqual([
      { key: 'effect.groups', counts: { groups: 3, people: 3 } },
      { key: 'effect.sessions', counts: { sessions: 2 } },
      { key: 'effect.places.changed', counts: { following: 2, before: 4, after: 2 } },
      { key: 'effect.over', counts: { over: 1, places: 2 } },
    ]);
    await change('workshops', 2, undefined);
    expect((await touched('workshops'))?.slice(2)).toEqual([
      { key: 'effect.places.open', counts: { following: 2, before: 4 } },
    ]);
    await change('together', undefined, 3);
    expect(await touched('together')).toEqual([
      { key: 'effect.groups', counts: { groups: 1, people: 0 } },
      { key: 'effect.places.capped', counts: { following: 1, after: 3 } },
    ]);
  });

  test('not what is closed, and not what another project has', async () => {
    await on.asOwner((owner) =>
      owner.script(`update collective_workshop.edition set closed_at = now(), closed_by = '0' where places is null`),
    );
    expect(await touched('workshops')).toEqual([{ key: 'effect.groups', counts: { groups: 1, people: 1 } }]);
  });
});
