import type { Change } from '@tandem/kernel';

const LONGEST = 80;

/** A difference in a line: where, and from what to what. */
export function changeLine(part: string, { path, kind, before, after }: Change): string {
  const place = `${part} ${path === '' ? '/' : path}`;
  if (kind === 'added') return `${place}: added ${short(after)}`;
  if (kind === 'removed') return `${place}: removed ${short(before)}`;
  return kind === 'moved' ? `${place}: in another order` : `${place}: ${short(before)} -> ${short(after)}`;
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
