/** A fresh key for an item of a list: short, and unlikely to meet another of its list. It stays the item's own when the item moves. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');
