import { expect, test } from 'vitest';
import fr from '../src/messages/fr.json' with { type: 'json' };
import nl from '../src/messages/nl.json' with { type: 'json' };
import { monthText } from '../src/view/month.ts';
import { priceText } from '../src/view/price.ts';

const wordsOf = (messages: Readonly<Record<string, string>>) => (key: string) => messages[key] ?? `no ${key}`;
/** Spaces that do not break are spaces to whoever reads. */
const read = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

test('a month is said in the language of the sheet, whatever the time zone of the machine', () => {
  expect(monthText('2017-09', 'fr')).toBe('septembre 2017');
  expect(monthText('2018-01', 'nl')).toBe('januari 2018');
  expect(monthText('2016-12', 'en')).toBe('December 2016');
});

test('a price says for what it is due, and leaves that out where nothing says', () => {
  const price = {
    amount: 57_042_00,
    per: 'year' as const,
    note: { nl: 'Voor alle cursussen', fr: 'Pour tous les cours' },
  };
  expect(read(priceText(price, 'nl', wordsOf(nl)))).toBe('€ 57.042,00 per jaar Voor alle cursussen');
  expect(read(priceText({ amount: 100_00 }, 'fr', wordsOf(fr)))).toBe('100,00 €');
});
