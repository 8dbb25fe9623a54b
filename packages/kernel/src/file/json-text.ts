import type { Problem } from '@tandem/sdk';
import { join } from '../configuration/pointer.ts';
import { block } from './block.ts';

/** Names that reach into prototypes. No file may hold them, in whatever spelling. */
const forbidden = ['__proto__', 'constructor', 'prototype'];
/** Deepest nesting of a project file; configurations nest ten levels at most. */
const deepest = 60;

/** What a text says as JSON, or the one thing that keeps it from being read. */
export type Read = { readonly value: unknown } | { readonly problem: Problem };

/**
 * Reads JSON that comes from outside. Unlike `JSON.parse` it refuses a name that stands twice in one object (nobody can know which
 * is meant), names that reach into prototypes, and nesting without end; and it says where a text breaks off.
 */
export function readJson(text: string): Read {
  const broken = whatBreaks(text);
  if (broken) return { problem: broken };
  const problem = firstProblem(text);
  return problem ? { problem } : { value: JSON.parse(text) };
}

function whatBreaks(text: string): Problem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? /at position (\d+)/.exec(error.message) : null;
    const position = said ? Number(said[1]) : text.length;
    const before = text.slice(0, position).split('\n');
    return block('', 'problem.file.json', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }
}

/** An object or a list that the walk is inside of. */
interface Around {
  readonly names: Set<string> | undefined;
  readonly path: string;
  /** The name that comes next, or the position in a list. */
  next: string | number;
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/** Walks over the signs of a valid JSON text: names are seen here before one hides the other. */
function firstProblem(text: string): Problem | undefined {
  const around: Around[] = [];
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const inside = around.at(-1);
    const here = inside ? join(inside.path, inside.next) : '';
    if (token === '{' || token === '[') {
      if (around.length >= deepest) return block(inside?.path ?? '', 'problem.file.deep');
      around.push({ names: token === '{' ? new Set() : undefined, path: here, next: token === '{' ? '' : 0 });
    } else if (token === '}' || token === ']') around.pop();
    else if (token === ',') {
      if (inside && typeof inside.next === 'number') inside.next += 1;
    } else if (inside?.names && isName(text, index + token.length)) {
      const name = JSON.parse(token) as string;
      const problem = nameProblem(name, inside);
      if (problem) return problem;
      inside.names.add(name);
      inside.next = name;
    }
  }
  return undefined;
}

/** A text that a colon follows is a name, not a value. */
function isName(text: string, end: number): boolean {
  const colon = /\s*:/y;
  colon.lastIndex = end;
  return colon.test(text);
}

function nameProblem(name: string, { names, path }: Around): Problem | undefined {
  if (forbidden.includes(name)) return block(path, 'problem.file.name', { name });
  return names?.has(name) ? block(path, 'problem.file.twice', { name }) : undefined;
}
