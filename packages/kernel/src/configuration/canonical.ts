import { createHash } from 'node:crypto';
import { isObject } from './tree.ts';

/** The value with the names of all objects sorted: the same content is the same text, whoever wrote it. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isObject(value)) return value;
  const names = Object.keys(value).toSorted();
  return Object.fromEntries(names.map((name) => [name, canonical(value[name])]));
}

/** A short name of exactly this value. */
export const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('base64url');
