/** Where to go after signing in, taken from an address. Only paths of this site: an open redirect would serve phishing. */
export function wayBack(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/';
}

/** The sign-in page that leads back to `url` afterwards. */
export const signInAddress = (url: { readonly pathname: string; readonly search: string }): string =>
  `/sign-in?to=${encodeURIComponent(url.pathname.replace(/\/__data\.json$/, '') + url.search)}`;
