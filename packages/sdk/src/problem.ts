import type { SchemaIssue } from './schema.ts';

/** Something to mend in what a person entered: where, and as a message key of `core` so that it reads in their language. */
export interface Problem {
  /** JSON Pointer into what was entered; list items by their key where the list has keys. */
  readonly path: string;
  readonly severity: 'block' | 'warn';
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A JSON Pointer (RFC 6901) of a path of keys. */
export const pointer = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Turns what a schema's library says into a problem a person can act on. Libraries speak to programmers; this speaks to people. */
export function problemOf(issue: SchemaIssue): Problem {
  const { code, origin, minimum, maximum, format, inclusive } = issue.detail as {
    code?: string;
    origin?: string;
    minimum?: number;
    maximum?: number;
    format?: string;
    inclusive?: boolean;
  };
  const path = pointer(issue.path);
  const block = (key: string, values?: Problem['values']): Problem => ({
    path,
    severity: 'block',
    key,
    ...(values && { values }),
  });
  if (issue.message.startsWith('problem.')) return block(issue.message);
  if (code === 'too_small' && origin === 'string')
    return minimum === 1 ? block('problem.required') : block('problem.text.short', { minimum: Number(minimum) });
  if (code === 'too_big' && origin === 'string') return block('problem.text.long', { maximum: Number(maximum) });
  if (code === 'too_small' && origin === 'array') return block('problem.list.short', { minimum: Number(minimum) });
  if (code === 'too_big' && origin === 'array') return block('problem.list.long', { maximum: Number(maximum) });
  if (code === 'too_small')
    return block(inclusive === false ? 'problem.number.above' : 'problem.number.least', { minimum: Number(minimum) });
  if (code === 'too_big') return block('problem.number.most', { maximum: Number(maximum) });
  if (code === 'invalid_type')
    return block(
      issue.message.includes('undefined') || issue.message.includes('received null')
        ? 'problem.required'
        : 'problem.type',
    );
  if (code === 'invalid_format' && format !== undefined && ['date', 'time', 'email', 'uuid'].includes(format))
    return block(`problem.${format}`);
  if (code === 'unrecognized_keys') return block('problem.unknown');
  return block('problem.invalid');
}
