import { hundredths } from '@tandem/ui/hundredths';
import { type NumberNotation, plainNotation, readNumber, writeNumber } from '@tandem/ui/number-entry';
import { fieldKind, type FormSchema, type MessageKey } from '@tandem/sdk/dialect';
import { hoursFromMinutes, minutesFromHours } from './hours.ts';
import type { Translate } from './wording.ts';

/** Work is stored in minutes and asked in hours. */
const hours: NumberNotation = {
  read: (written) => minutesFromHours(readNumber(written)),
  write: (minutes) => writeNumber(hoursFromMinutes(minutes)),
};

/** How a number of the tree is written and read: minutes in hours, cents in euros, basis points in percent. */
export function notationOf(schema: FormSchema): NumberNotation {
  const kind = fieldKind(schema);
  if (kind === 'hours') return hours;
  return kind === 'money' || kind === 'share' ? hundredths : plainNotation;
}

/** Message key of what stands behind the input. */
export function unitKey(schema: FormSchema): MessageKey | undefined {
  const kind = fieldKind(schema);
  if (schema['x-unit'] !== undefined) return schema['x-unit'];
  return kind === 'hours' || kind === 'money' || kind === 'share' ? `forms.unit.${kind}` : undefined;
}

/** A number of the tree in words, with its sign or unit; what does not read as one, as it was written. */
export function quantityText(schema: FormSchema, value: unknown, t: Translate): string {
  const kind = fieldKind(schema);
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value);
  if (kind === 'money') return t('forms.money', { amount: value / 100 });
  if (kind === 'share') return t('forms.share', { share: value / 10_000 });
  const unit = unitKey(schema);
  const number = notationOf(schema).write(value);
  return unit === undefined ? number : `${number} ${t(unit)}`;
}

/** A number of the tree as a person counts it: hours, euros, percent. For texts that bring a bound of the schema with them. */
export function asCounted(schema: FormSchema, value: number): number {
  const kind = fieldKind(schema);
  if (kind === 'money' || kind === 'share') return value / 100;
  return kind === 'hours' ? Number(hoursFromMinutes(value)) : value;
}
