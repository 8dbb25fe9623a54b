type Data = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names with a value: JSON has no undefined, so a name that holds it says nothing. */
const statedIn = (value: Data): readonly string[] => Object.keys(value).filter((name) => value[name] !== undefined);

/** Whether two JSON values are the same data: the order of names does not matter, the order of lists does. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => sameData(item, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const names = statedIn(one);
  return (
    names.length === statedIn(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameData(one[name], other[name]))
  );
}
