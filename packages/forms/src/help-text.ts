import { fieldKind, type FormSchema } from '@tandem/sdk/dialect';
import { notationOf, quantityText } from './quantity.ts';
import type { Translate } from './wording.ts';

/** The help under a label: what the author says, then the bounds of a number in words. */
export function helpText(schema: FormSchema, t: Translate): string | undefined {
  const texts = [schema.description && t(schema.description), boundsText(schema, t)].filter(Boolean);
  return texts.length > 0 ? texts.join(' ') : undefined;
}

function boundsText(schema: FormSchema, t: Translate): string | undefined {
  const minimum = bound(schema, schema.minimum, t);
  const maximum = bound(schema, schema.maximum, t);
  if (minimum !== undefined && maximum !== undefined) return t('forms.between', { minimum, maximum });
  if (maximum !== undefined) return t('forms.at-most', { maximum });
  // "At least 0" helps nobody.
  return minimum !== undefined && schema.minimum !== 0 ? t('forms.at-least', { minimum }) : undefined;
}

function bound(schema: FormSchema, value: number | undefined, t: Translate): string | undefined {
  // Schema libraries describe "any whole number" by the bounds of what a number can hold exactly.
  if (value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER) return undefined;
  const kind = fieldKind(schema);
  return kind === 'money' || kind === 'share' ? quantityText(schema, value, t) : notationOf(schema).write(value);
}
