import { pointer, type Problem } from './problem.ts';
import type { SchemaIssue } from './schema-issue.ts';

/** What to say to a person: the message key and its values. */
type Said = Pick<Problem, 'key' | 'values'>;
type Detail = SchemaIssue['detail'];

/**
 * Turns what a schema's library says into a problem a person can act on. Libraries speak to programmers; this speaks to
 * people. A message that starts with `problem.` is a key already: so a schema says what only it knows, with the values of
 * `params.values` in a custom issue. The key is of the module's own messages, or of the platform's.
 */
export function problemOf(issue: SchemaIssue): Problem {
  return { path: pointer(issue.path), severity: 'block', ...said(issue) };
}

function said({ message, detail }: SchemaIssue): Said {
  if (message.startsWith('problem.')) return { key: message, ...spoken(detail['params']) };
  // Whoever left a field empty is told to fill it in, whatever else the field asks for.
  if (detail['absent'] === true) return { key: 'problem.required' };
  switch (detail['code']) {
    case 'too_small':
      return tooSmall(detail);
    case 'too_big':
      return tooBig(detail);
    case 'not_multiple_of':
      return { key: 'problem.number.step', values: { step: Number(detail['divisor']) } };
    case 'invalid_type':
      return { key: detail['expected'] === 'int' ? 'problem.number.whole' : 'problem.type' };
    case 'invalid_format':
      return { key: wrongFormat(detail['format']) };
    case 'unrecognized_keys':
      return { key: 'problem.unknown' };
    default:
      return { key: 'problem.invalid' };
  }
}

/** What a schema's own message speaks of: `params: { values }` of a custom issue, as far as it can be put into words. */
function spoken(params: unknown): Pick<Problem, 'values'> {
  const values = typeof params === 'object' && params !== null ? (params as { values?: unknown }).values : undefined;
  if (typeof values !== 'object' || values === null) return {};
  const said = Object.entries(values).filter(([, value]) => ['string', 'number'].includes(typeof value));
  return said.length > 0 ? { values: Object.fromEntries(said) as Record<string, string | number> } : {};
}

function tooSmall({ origin, inclusive, minimum: bound }: Detail): Said {
  const values = { minimum: Number(bound) };
  if (origin === 'string') return { key: 'problem.text.short', values };
  if (isList(origin)) return { key: 'problem.list.short', values };
  if (!isNumber(origin)) return { key: 'problem.invalid' };
  return { key: inclusive === false ? 'problem.number.above' : 'problem.number.least', values };
}

function tooBig({ origin, inclusive, maximum: bound }: Detail): Said {
  const values = { maximum: Number(bound) };
  if (origin === 'string') return { key: 'problem.text.long', values };
  if (isList(origin)) return { key: 'problem.list.long', values };
  if (!isNumber(origin)) return { key: 'problem.invalid' };
  return { key: inclusive === false ? 'problem.number.below' : 'problem.number.most', values };
}

const isList = (origin: unknown): boolean => origin === 'array' || origin === 'set';
const isNumber = (origin: unknown): boolean => origin === 'number' || origin === 'int' || origin === 'bigint';

/** The formats that have a text of their own. */
const formats = ['date', 'time', 'email', 'uuid'];
const wrongFormat = (format: unknown): string =>
  typeof format === 'string' && formats.includes(format) ? `problem.${format}` : 'problem.invalid';
