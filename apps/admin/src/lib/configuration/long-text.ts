import type { FormSchema } from '@tandem/forms/dialect';
import { child } from '@tandem/forms/path';
import type { Edit } from './edit-queue.ts';

/** Most characters of one text that are sent to the server: more than any field takes, and far less than a call can hold. */
export const longestText = 20_000;

/** A text that is too long to be sent, by its place. */
export interface LongText {
  readonly path: string;
  readonly characters: number;
}

/** The texts in a change that are too long to be sent. */
export const longTextsIn = ({ path, value }: Edit, schema: FormSchema | undefined): readonly LongText[] =>
  longTexts(path, value, schema);

function longTexts(path: string, value: unknown, schema: FormSchema | undefined): readonly LongText[] {
  if (typeof value === 'string') return value.length > longestText ? [{ path, characters: value.length }] : [];
  if (Array.isArray(value)) {
    const key = schema?.['x-key'];
    return value.flatMap((item: unknown, position) => {
      const name = key === undefined ? position : (item as Readonly<Record<string, unknown>> | null)?.[key];
      return longTexts(child(path, String(name)), item, schema?.items);
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    longTexts(child(path, name), inner, schema?.properties?.[name]),
  );
}
