type HeaderValues = Readonly<Record<string, string>>;

/** Headers of every answer. The admin's pages add their own content security policy, with a nonce. */
export const safeHeaders = (publicUrl: string): HeaderValues => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
});

/** Answers of the API are data: nothing in them may run, and no cache may keep them. */
export const dataHeaders: HeaderValues = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** A page shows people's files: on a shared tablet, "back" after signing out must not show them again. */
export const pageHeaders: HeaderValues = { 'cache-control': 'no-store' };
