import { describe, type JsonSchema } from '@tandem/sdk';
import fc from 'fast-check';
import { firstConfiguration } from './fixture-workshop.ts';

/** The form of the fixtures' workshop. */
export const form: JsonSchema = describe(firstConfiguration);

const words = fc.record({ fr: fc.string({ maxLength: 6 }), nl: fc.string({ maxLength: 6 }) }, { requiredKeys: [] });
const title = fc.oneof(words, fc.record({ key: fc.constantFrom('try-moveup:workshops.title', 'try-moveup:other') }));
const key = fc.constantFrom('health', 'housing', 'work', 'a/b', 'a~b', '~1', 'toString', ' ');

/** Lists of domains whose keys differ, in any order. */
export const domains = fc.uniqueArray(fc.record({ key, name: title }), { selector: (item) => item.key, maxLength: 6 });

/** Configurations of the workshop as somebody might leave them: not always complete, always of the right shape. */
export const configuration = fc.record(
  {
    title,
    places: fc.integer({ min: 4, max: 20 }),
    grouping: fc.uniqueArray(fc.constantFrom('language', 'age')),
    teacher: fc.record({ present: fc.boolean(), minutes: fc.nat(600) }, { requiredKeys: [] }),
    domains,
  },
  { requiredKeys: [] },
);

/** Whatever may stand in a draft by mistake: other types, names that the form does not know. */
export const anything = fc.oneof(
  { weight: 3, arbitrary: configuration as fc.Arbitrary<unknown> },
  fc.dictionary(fc.constantFrom('title', 'places', 'domains', 'teacher', 'extra'), fc.jsonValue(), {
    noNullPrototype: true,
  }),
  fc.jsonValue(),
);
