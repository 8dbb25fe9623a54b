import { expect, test } from 'vitest';
import { installed } from './installed.ts';

/** What ACTIV'UP does, where its sheet tells a rule: each test runs it, and leaves the project changed. */
installed(['activup'], (project, centre) => {
  const activup = project('activup');
  const workshops = { project: 'activup', chain: 'insertion-workshops' };

  test('AU-38 takes whoever comes as long as nobody says a number; from then on it takes no more', async () => {
    const { core } = centre().as('coordinator');
    const { collectiveWorkshop, people } = centre().as('trainer');
    const moduleId = activup.module('insertion-workshops').id;
    const { id: editionId } = await centre()
      .as('coordinator')
      .collectiveWorkshop.edition.create({ moduleId, title: 'Groupe', startsOn: '2026-11-02' });
    const enrol = async (lastName: string) => {
      const { id: personId } = await people.person.create({ lastName });
      return collectiveWorkshop.enrolment.create({ moduleId, editionId, personId });
    };
    for (let count = 1; count <= 14; count += 1) await enrol(`Personne ${count}`);
    const places = async () => {
      const { edition } = await collectiveWorkshop.edition.get({ moduleId, editionId });
      return [edition.enrolled, edition.places, edition.placesLeft];
    };
    expect(await places()).toEqual([14, null, null]);

    const edits = [{ path: '/places', value: 15 }];
    const { draft } = await core.configuration.edit({ project: 'activup', chain: 'insertion-workshops', edits });
    await core.configuration.publish({ project: 'activup', version: draft.version, reason: 'Au plus quinze' });
    expect(await places()).toEqual([14, 15, 1]);
    await enrol('Dernière');
    await expect(enrol('De trop')).rejects.toMatchObject({
      cause: { code: 'collective-workshop/edition-full', details: { places: 15 } },
    });
  });

  test('AU-49 changes a module after experience and what users say, and keeps each version with its reason', async () => {
    const { configuration } = centre().as('coordinator').core;
    const told = await configuration.history({ project: 'activup' });
    const cooking = { key: 'cooking', name: { fr: 'Cuisine', nl: 'Koken', en: 'Cooking' } };
    const edits = [{ path: '/components/cooking', value: cooking }];
    const { draft } = await configuration.edit({ ...workshops, edits });
    const publish = (reason: string) => configuration.publish({ project: 'activup', version: draft.version, reason });
    await expect(publish(' ')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const reason = 'Les participants demandent à cuisiner ensemble';
    const { revision } = await publish(reason);

    const [latest, ...before] = await configuration.history({ project: 'activup' });
    expect(latest).toMatchObject({ number: revision, reason, actorName: expect.stringMatching(/./u) as string });
    expect(before).toEqual(told);
    const { chains } = await configuration.diff({ project: 'activup', from: revision - 1, to: revision });
    expect(chains.map(({ chain, changes }) => [chain, changes.map(({ path, kind }) => [path, kind])])).toEqual([
      ['insertion-workshops', [['/components/cooking', 'added']]],
    ]);
    const keys = async () => {
      const { value } = await configuration.read(workshops);
      return (value as { readonly components: readonly { readonly key: string }[] }).components.map(({ key }) => key);
    };
    expect(await keys()).toEqual(['french', 'workshops', 'practical', 'cooking']);
    await configuration.rollBack({
      project: 'activup',
      revision: revision - 1,
      current: revision,
      reason: 'La cuisine n’est pas libre',
    });
    expect(await keys()).toEqual(['french', 'workshops', 'practical']);
    expect((await configuration.history({ project: 'activup' })).map((one) => one.reason)).toContain(reason);
  });
});
