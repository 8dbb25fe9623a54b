/**
 * Whether a request that changes something comes from our own pages. A browser names the origin of every such request; a program
 * that names none carries no cookie of somebody else.
 */
export function fromOwnPages(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return origin === publicUrl;
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
}
