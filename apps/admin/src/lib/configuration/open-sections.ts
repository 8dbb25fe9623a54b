/**
 * Where a tab keeps which sections of a form somebody had open, until it is closed. A browser that keeps nothing (private windows,
 * a full store) only forgets it.
 *
 * @param whose what tells apart people, projects and parts.
 */
export function openSections(whose: readonly string[]) {
  const key = ['tandem', 'open-sections', ...whose].join('/');
  return {
    read(): readonly string[] | undefined {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
        return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : undefined;
      } catch {
        return undefined;
      }
    },
    write(open: readonly string[]): void {
      try {
        sessionStorage.setItem(key, JSON.stringify(open));
      } catch {
        // See above: what is open is no work of anybody's.
      }
    },
  };
}
