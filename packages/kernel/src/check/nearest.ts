/** The name that was probably meant, and how to say so. */
interface Nearest {
  readonly name: string | undefined;
  /** What to do about an unknown `thing`. */
  remedy(thing: string): string;
}

/** Finds which of `known` is spelled most like `name`; too far away, it is none. */
export function nearest(name: string, known: readonly string[]): Nearest {
  const [closest] = known
    .map((other) => ({ other, distance: editDistance(name, other) }))
    .toSorted((one, next) => one.distance - next.distance || (one.other < next.other ? -1 : 1));
  const found =
    closest && closest.distance <= Math.max(name.length, closest.other.length) / 2 ? closest.other : undefined;
  return {
    name: found,
    remedy: (thing) => {
      if (found !== undefined) return `Write "${found}" if that ${thing} is meant, or remove it.`;
      if (known.length === 0) return `Remove it: there is no ${thing} at all.`;
      return `Remove it, or name one of these: ${known.map((one) => `"${one}"`).join(', ')}.`;
    },
  };
}

/** Levenshtein: the fewest letters to put in, take out or change. */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(from).entries()) {
    const line = [row + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
