import { describe as describeSchema } from '@tandem/sdk';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { origins } from '../src/configuration/origin.ts';
import { readAt, writeAt } from '../src/configuration/places.ts';
import { same } from '../src/configuration/tree.ts';
import { firstConfiguration } from './fixture-workshop.ts';
import { endOf, installed, openHost, tables, type TestHost } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';
import { domains, form } from './trees.ts';

const words = fc.record({ fr: fc.constantFrom('Ateliers', 'Groupes'), nl: fc.constantFrom('Ateliers', 'Groepen') });

/** Edits that a coordinator could make and publish. */
const edit = fc.oneof(
  fc.record({ path: fc.constant('/title'), value: words }),
  fc.record({ path: fc.constant('/places'), value: fc.integer({ min: 4, max: 20 }) }),
  fc.record({ path: fc.constant('/teacher/minutes'), value: fc.nat(600) }),
  fc.record({ path: fc.constant('/teacher/present'), value: fc.boolean() }),
  fc.record({
    path: fc.constant('/domains'),
    value: domains.map((list) =>
      list
        .map(({ key }) => ({ key: key.replaceAll(' ', '-'), name: { fr: key, nl: `${key}.` } }))
        .filter(({ name }) => name.fr.trim() !== ''),
    ),
  }),
);

onBothDatabases('what coordinators edit and publish', tables, (on) => {
  let host: TestHost;
  let moduleId: string;
  beforeAll(async () => {
    host = await openHost(on.database);
    moduleId = (await installed(host)).workshops;
  });

  it('is exactly what the module runs on: no edit is lost, none is made up', async () => {
    const address = { project: 'try-moveup', chain: 'workshops' };
    const story = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const [marie, bram] = [host.as('coordinator'), host.as('administrator')];
      let expected: unknown = (await marie.core.configuration.read(address)).value;
      const published = expected;
      for (const [index, { path, value }] of edits.entries()) {
        const before = readAt(expected, path, form);
        expected = writeAt(expected, path, value, form);
        const who = index % 2 === 0 ? marie : bram;
        await who.core.configuration.edit({ ...address, edits: [{ path, before, value } as never] });
      }
      const { version } = await marie.core.configuration.check({ project: 'try-moveup' });
      const publication = marie.core.configuration.publish({ project: 'try-moveup', version, reason: 'Law' });
      expect(await endOf(publication)).toBe(same(expected, published) ? 'core/nothing-to-publish' : 'ok');
      const { config } = await marie.tryWorkshop.settings({ moduleId });
      expect(config).toEqual(expected);
      expect((await marie.core.configuration.read(address)).value).toEqual(expected);
      await marie.core.configuration.discard({ project: 'try-moveup' });
    });
    await fc.assert(story, { numRuns: 12, seed: 20261123 });
  });
});

it('The origin of a value is the centre’s exactly where it differs from what the plugin had', () => {
  const schema = describeSchema(firstConfiguration);
  const tree = fc.record({
    places: fc.integer({ min: 4, max: 20 }),
    grouping: fc.subarray(['language', 'age']),
    domains,
  });
  fc.assert(
    fc.property(tree, tree, fc.subarray(['places', 'grouping', 'domains'] as const), (ours, base, stated) => {
      const said = Object.fromEntries(stated.map((name) => [name, base[name]]));
      const found = origins(ours, base, said, schema);
      for (const name of ['places', 'grouping', 'domains'] as const) {
        const untouched = stated.includes(name) ? 'project' : 'module';
        expect(found[`/${name}`]).toBe(same(ours[name], base[name]) ? untouched : 'centre');
      }
    }),
  );
});

it('The origins of a long list are found without comparing each item with each', () => {
  const count = 2_000;
  let looks = 0;
  const item = (number: number) => ({
    get key() {
      looks += 1;
      return `domain-${number}`;
    },
    name: { fr: 'Santé' },
  });
  const list = () => ({ domains: Array.from({ length: count }, (_, number) => item(number)) });
  const found = origins(list(), list(), list(), describeSchema(firstConfiguration));
  expect(found[`/domains/domain-${count - 1}/name`]).toBe('project');
  expect(looks).toBeLessThan(20 * count);
});
