import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Database } from '@tandem/db';
import { betterAuth } from 'better-auth';
import { instantsAsDates } from './instants-as-dates.ts';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** scrypt with a salt of its own for each password; Node's, so that it runs outside the event loop. */
export const passwords = {
  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    return `${salt.toString('hex')}:${(await derive(password.normalize('NFKC'), salt, 64)).toString('hex')}`;
  },
  async verify({ hash, password }: { hash: string; password: string }): Promise<boolean> {
    const [salt, expected] = hash.split(':').map((part) => Buffer.from(part, 'hex'));
    if (!salt || !expected || expected.length !== 64) return false;
    return timingSafeEqual(await derive(password.normalize('NFKC'), salt, 64), expected);
  },
};

export interface SignInSettings {
  readonly database: Database;
  readonly secret: string;
  readonly publicUrl: string;
  readonly newId: () => string;
}

/** How long a sign-in lasts, in seconds. It is not prolonged by use: a forgotten tablet signs itself out. */
const week = 7 * 24 * 3600;

/** better-auth on our tables, with e-mail and password; accounts are made by an administrator, never by signing up. */
export function makeSignIn({ database, secret, publicUrl, newId }: SignInSettings) {
  const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };
  return betterAuth({
    appName: 'Tandem',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    database: { db: database.systemKysely.withSchema('auth').withPlugin(instantsAsDates), type: 'postgres', transaction: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200, password: passwords },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', ...stamps },
      additionalFields: { locale: { type: 'string', input: false, defaultValue: 'fr' }, demo: { type: 'boolean', input: false, defaultValue: false } },
    },
    session: { modelName: 'sign_in_session', fields: { userId: 'account_id', expiresAt: 'expires_at', ipAddress: 'address', userAgent: 'device', ...stamps }, expiresIn: week, disableSessionRefresh: true },
    account: {
      modelName: 'credential',
      fields: { userId: 'account_id', providerId: 'provider', accountId: 'provider_account', accessToken: 'access_token', refreshToken: 'refresh_token', idToken: 'id_token', accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at', ...stamps },
    },
    verification: { fields: { expiresAt: 'expires_at', ...stamps } },
    // Ours counts by account and by address, in the database that all servers share: see attempts.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'tandem',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => newId() },
    },
    logger: { disabled: true },
  });
}

export type SignIn = ReturnType<typeof makeSignIn>;
