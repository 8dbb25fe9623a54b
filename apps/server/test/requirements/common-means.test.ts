import { expect, test } from 'vitest';
import { type InstalledProject, installed } from './installed.ts';
import { all, onForm, type Plugin } from './projects.ts';

interface Post {
  readonly key: string;
  readonly fullTime?: number;
  readonly onBudget: boolean;
}

installed(all, (project, centre) => {
  const each = <T>(plugins: readonly Plugin[], of: (one: InstalledProject) => T) =>
    Object.fromEntries(plugins.map((plugin) => [plugin, of(project(plugin))]));

  test('X-06 is paid by own means and subsidies, under a condition; where all is marked, that is unclear', () => {
    expect(each(onForm, (one) => one.at('/funding/kind'))).toEqual({
      moveup: 'both',
      modactions: 'both',
      activup: 'both',
      amie: 'unclear',
    });
    expect(each(['moveup', 'modactions'], (one) => one.text('/funding/condition').fr)).toEqual({
      moveup: 'Des subsides couvrent une partie des frais de personnel ; le CPAS paie le reste.',
      modactions: 'Des subsides couvrent une partie des frais de personnel ; le CPAS paie le reste.',
    });
    expect(project('activup').text('/funding/condition').fr).toBe(
      'Le fonds européen paie sa part si l’autorité fédérale et le CPAS paient le reste.',
    );
    expect(project('amie').text('/funding/unclear').nl).toBe(
      'De drie antwoorden zijn gemarkeerd: eigen middelen, subsidie, beide. De tekst van de fiche spreekt van beide.',
    );
  });

  test('X-07 divides the personnel in the same three shares, counted on personnel alone, and refuses what is not 100 %', async () => {
    const divided = (one: InstalledProject) => {
      const types = new Map(
        (one.at('/funding/sources') as { key: string; type: string }[]).map(({ key, type }) => [key, type]),
      );
      return (one.at('/funding/lines/personnel/shares') as { source: string; share: number }[]).map(
        ({ source, share }) => [types.get(source), share],
      );
    };
    const shares = [
      ['european', 7500],
      ['federal', 1500],
      ['own', 1000],
    ];
    expect(each(onForm, divided)).toEqual(each(onForm, () => shares));
    expect(each(onForm, (one) => (one.text('/funding/lines/personnel/base').en ?? '').toLowerCase())).toEqual(
      each(onForm, () => expect.stringContaining('personnel')),
    );
    const { core } = centre().as('coordinator');
    const edits = [{ path: '/funding/lines/personnel/shares/own/share', before: 1000, value: 999 }];
    const { problems } = await core.configuration.edit({ project: 'moveup', chain: 'project', edits });
    expect(problems).toContainEqual(
      expect.objectContaining({ path: '/funding/lines/personnel/shares', severity: 'block', values: { total: 99.99 } }),
    );
    await core.configuration.discard({ project: 'moveup' });
  });

  test('X-10 counts posts in decimals against the cost line, without who is not on the budget', async () => {
    const posts = (one: InstalledProject) => (one.at('/team/lines') ?? []) as Post[];
    const counted = (one: InstalledProject) => [
      posts(one).reduce((sum, { onBudget, fullTime = 0 }) => (onBudget ? sum + fullTime : sum), 0),
      one.at('/team/budgeted'),
    ];
    expect(each(onForm, counted)).toEqual({
      moveup: [0, 4],
      modactions: [4, 4],
      activup: [3, undefined],
      amie: [2, 2],
    });
    expect(posts(project('activup')).map(({ fullTime }) => fullTime)).toEqual([2.5, 0.5]);
    expect(posts(project('amie')).filter(({ onBudget }) => !onBudget)).toMatchObject([{ key: 'coordinator' }]);
    const { core } = centre().as('coordinator');
    const edits = [{ path: '/team/budgeted', before: 4, value: 4.5 }];
    const { problems } = await core.configuration.edit({ project: 'modactions', chain: 'project', edits });
    expect(problems).toContainEqual(
      expect.objectContaining({
        path: '/team/budgeted',
        severity: 'warn',
        key: 'advice.team',
        values: { lines: 4, budgeted: 4.5 },
      }),
    );
    await core.configuration.discard({ project: 'modactions' });
  });

  test('X-12 names its funders on what it prints, in French and Dutch, where its sheet does', () => {
    const mentions = (one: InstalledProject) =>
      ((one.at('/funding/sources') ?? []) as { mention?: { fr: string; nl: string } }[]).flatMap(({ mention }) =>
        mention ? [`${mention.fr} | ${mention.nl}`] : [],
      );
    const printed = [
      expect.stringMatching(/FAMI.*\|.*AMIF/),
      expect.stringMatching(/SPP Intégration sociale.*\|.*POD Maatschappelijke Integratie/),
    ];
    expect(each(all, mentions)).toEqual({
      ...each(all, () => []),
      moveup: printed,
      modactions: printed,
      activup: printed,
    });
  });

  test('X-13 keeps the contact persons apart: one or three, with name and e-mail, to be taken out for good', async () => {
    expect(each(onForm, (one) => one.at('/contactsExpected'))).toEqual({
      moveup: 1,
      modactions: 1,
      activup: 1,
      amie: 3,
    });
    const { contact } = centre().as('coordinator').projects;
    const people = [
      { name: 'An Voorbeeld', email: 'an@voorbeeld.example' },
      { name: 'Bo Voorbeeld', email: 'bo@voorbeeld.example' },
      { name: 'Cé Voorbeeld', email: 'ce@voorbeeld.example' },
    ];
    for (const person of people) await contact.add({ project: 'amie', ...person });
    const added = await contact.list({ project: 'amie' });
    expect(added).toMatchObject(people);
    expect(await contact.list({ project: 'moveup' })).toEqual([]);
    // Nothing of them is in the configuration, of which every revision is kept.
    const { text } = await centre().as('coordinator').core.project.export({ project: 'amie' });
    expect(text).not.toContain('Voorbeeld');
    expect(text).not.toMatch(/\S+@\S+\.\S+/);
    for (const { id } of added) await contact.remove({ id });
    expect(await contact.list({ project: 'amie' })).toEqual([]);
  });
});
