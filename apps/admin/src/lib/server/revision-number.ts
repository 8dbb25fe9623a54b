import { error } from '@sveltejs/kit';

/**
 * The number of a revision in an address.
 *
 * @throws a page's error 404 for what is no number of a revision.
 */
export function revisionNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) error(404, 'NOT_FOUND');
  return number;
}
