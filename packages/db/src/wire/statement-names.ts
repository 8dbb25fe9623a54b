/** Names given out at most; PostgreSQL keeps a plan for each of them on each connection. */
const STATEMENT_NAME_LIMIT = 1_000;

/**
 * Gives each SQL text a short name under which connections keep it prepared. Bounded, because a text with a list of
 * varying length is a new text each time: what comes after the limit runs unnamed, which is slower and otherwise equal.
 */
export function statementNames(limit: number = STATEMENT_NAME_LIMIT): (text: string) => string {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= limit) return '';
    const name = `q${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}
