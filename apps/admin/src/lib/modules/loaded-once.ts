const loaded = new WeakMap<object, Promise<unknown>>();

/**
 * Loads what `key` stands for once, for as long as the process or the page lives: even a file that is there costs time to be asked for
 * again, and a page may show forty modules of one kind. What could not be loaded is tried anew.
 */
export function loadedOnce<T>(key: object, load: () => Promise<T>): Promise<T> {
  const known = loaded.get(key) as Promise<T> | undefined;
  if (known) return known;
  const loading = load();
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}
