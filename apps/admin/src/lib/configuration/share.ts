/**
 * `after`, with all that is the same data as in `before` being the very same data: a form of hundreds of fields then draws anew only what an
 * answer of the server has changed.
 */
export function share<T>(before: unknown, after: T): T;
export function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const items = after.map((item, position) => share(before[position], item));
    const isSame = before.length === items.length && items.every((item, position) => Object.is(item, before[position]));
    return isSame ? before : items;
  }
  if (!isData(before) || !isData(after)) return after;
  const names = Object.keys(after);
  const shared = Object.fromEntries(names.map((name) => [name, share(before[name], after[name])]));
  const isSame =
    Object.keys(before).length === names.length &&
    names.every((name) => Object.hasOwn(before, name) && Object.is(shared[name], before[name]));
  return isSame ? before : shared;
}

const isData = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
