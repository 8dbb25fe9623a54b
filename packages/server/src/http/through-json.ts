/** What a value is after a journey as JSON. What the kernel keeps frozen, such as a published configuration, makes the journey once. */
export function throughJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value === undefined ? undefined : written(value);
  if (!isFrozen(value)) return copied(value);
  const known = journeys.get(value);
  if (known !== undefined) return known;
  const made = frozen(copied(value));
  if (typeof made === 'object' && made !== null) journeys.set(value, made);
  return made;
}

/** Frozen to its leaves, so it will always be the same; and what it is as JSON, which nobody can change either. */
const journeys = new WeakMap<object, object>();

const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

function copied(value: object): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => (isLeftOut(item) ? null : throughJson(item)));
  // Dates and the like say themselves what they are as JSON; "__proto__" would be taken for an instruction.
  if (!isPlain(value) || Object.hasOwn(value, '__proto__')) return written(value);
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) if (!isLeftOut(item)) copy[name] = throughJson(item);
  return copy;
}

const isLeftOut = (value: unknown): boolean =>
  value === undefined || typeof value === 'function' || typeof value === 'symbol';

function isPlain(value: object): boolean {
  if ('toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const frozenToTheLeaves = new WeakSet<object>();

function isFrozen(value: object): boolean {
  if (frozenToTheLeaves.has(value)) return true;
  if (!Object.isFrozen(value) || !(Array.isArray(value) || isPlain(value))) return false;
  const isWhole = Object.values(value).every(
    (item: unknown) => typeof item !== 'object' || item === null || isFrozen(item),
  );
  if (isWhole) frozenToTheLeaves.add(value);
  return isWhole;
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const item of Object.values(value)) frozen(item);
  return Object.freeze(value);
}
