/** Names that reach into prototypes. They are no place in a configuration, whatever a schema says. */
const forbidden = ['__proto__', 'constructor', 'prototype'];

/** The parts of a JSON Pointer. @throws RangeError for a path that reaches into prototypes, or does not start with `/`. */
export function parts(path: string): string[] {
  if (path === '') return [];
  const found = path.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (found.shift() !== '' || found.some((part) => forbidden.includes(part))) {
    throw new RangeError(`${path} is no place in a configuration.`);
  }
  return found;
}

/** The pointer to a part below `path`. */
export const join = (path: string, part: string | number): string =>
  `${path}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Whether one place is the other, or lies inside it, or holds it. */
export function overlap(one: string, other: string): boolean {
  const [first, second] = [parts(one), parts(other)];
  const shorter = first.length < second.length ? first : second;
  return shorter.every((_, index) => first[index] === second[index]);
}
