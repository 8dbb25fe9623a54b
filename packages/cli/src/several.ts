/** Collects an option that may be given more than once. */
export const several =
  <T>(parse: (text: string) => T) =>
  (text: string, before: unknown): readonly T[] => [...((before as readonly T[] | undefined) ?? []), parse(text)];
