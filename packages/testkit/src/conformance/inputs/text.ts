import type { JsonSchema } from '@tandem/sdk';
import fc from 'fast-check';

/** Texts as people write them, and as nobody expects them. NUL is left out: the kernel refuses it for all procedures. */
const written = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('Exemple', 'Van den Voorbeelde', 'Échantillon', 'salle 2', '1990-03') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-composite' }) },
  fc.string({ unit: 'binary' }),
  fc.constantFrom("'; drop table x; --", '%', '_', '\\', '../..', '{count, plural', '<b>', '__proto__'),
);

const date = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => instant.toISOString());
const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uuid: fc.uuid(),
  date: date.map((instant) => instant.slice(0, 10)),
  'date-time': date,
  time: fc.tuple(two(23), two(59)).map((parts) => parts.join(':')),
  email: fc.emailAddress(),
  uri: fc.webUrl(),
};

/** Texts that fit a JSON Schema, as far as it says what fits: format, pattern, length. */
export function texts(schema: JsonSchema): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 300 } = schema as TextKeywords;
  const fits = (text: string): boolean =>
    // By code points, as JSON Schema counts; libraries that count otherwise are content with both ends.
    Array.from(text).length >= minLength &&
    text.length <= maxLength &&
    !text.includes('\0') &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text));
  return candidates(format, pattern, minLength, maxLength).filter(fits);
}

interface TextKeywords {
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

function candidates(
  format: string | undefined,
  pattern: string | undefined,
  minLength: number,
  maxLength: number,
): fc.Arbitrary<string> {
  const known = format === undefined ? undefined : formats[format];
  if (known) return known;
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength });
  if (minLength === 0) return written;
  return fc.oneof(
    written,
    fc.string({ unit: 'grapheme-ascii', minLength, maxLength: Math.min(maxLength, minLength + 20) }),
  );
}
