import type { FormSchema } from '@tandem/sdk/dialect';
import { describe, expect, it } from 'vitest';
import { helpText } from '../src/help-text.ts';
import { monthFrom, monthParts, monthText } from '../src/month.ts';
import { asCounted, notationOf } from '../src/quantity.ts';
import { valueText } from '../src/value-text.ts';
import { wording } from './workshop-schema.ts';

const money: FormSchema = { type: 'integer', title: 'budget', 'x-widget': 'money', minimum: 0, maximum: 2_000_000 };
const share: FormSchema = { type: 'integer', title: 'share', 'x-widget': 'share' };
const hours: FormSchema = { type: 'integer', title: 'work', 'x-widget': 'hours' };

describe('a quantity', () => {
  it('of money is cents in the tree and euros for a reader', () => {
    expect(valueText(money, 123_456, wording)).toBe('forms.money 1234.56');
    expect(notationOf(money).read('1.234,56')).toBe(123_456);
    expect(helpText(money, wording.t)).toBe('forms.between forms.money 0 forms.money 20000');
  });

  it('that is a share is basis points in the tree and percent for a reader', () => {
    expect(valueText(share, 1250, wording)).toBe('forms.share 0.125');
    expect(notationOf(share).write(1250)).toBe('12,50');
  });

  it('that does not read as one is shown as it was written', () => {
    expect([valueText(money, 'beaucoup', wording), valueText(hours, 'sept', wording)]).toEqual(['beaucoup', 'sept']);
  });

  it('is told to a reader as the reader counts it, also where the schema speaks', () => {
    expect([asCounted(money, 2_000_000), asCounted(share, 10_000), asCounted(hours, 90)]).toEqual([20_000, 100, 1.5]);
    expect(asCounted({ type: 'integer' }, 20)).toBe(20);
  });
});

describe('a month', () => {
  it('is a month and a year, and comes back the same', () => {
    expect(monthParts('2021-09')).toEqual({ month: '09', year: '2021' });
    expect(monthFrom({ month: '09', year: ' 2021 ' })).toBe('2021-09');
    expect(monthText('2021-09', wording.t)).toBe('forms.month.09 2021');
  });

  it.each(['', '2021', '-09', '20a1-09', '2021-13', 'in autumn'])('keeps "%s" as it was written', (written) => {
    expect(monthFrom(monthParts(written))).toBe(written);
  });
});
