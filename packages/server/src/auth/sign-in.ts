import type { Database } from '@tandem/db';
import { betterAuth } from 'better-auth';
import { instantsAsDates } from './instants-as-dates.ts';
import { LONGEST_PASSWORD, passwords, SHORTEST_PASSWORD } from './passwords.ts';

export interface SignInSettings {
  readonly database: Database;
  /** Signs the cookies. */
  readonly key: Buffer;
  readonly publicUrl: string;
  readonly newId: () => string;
}

/** How long a sign-in lasts, in seconds. It is not prolonged by use: a forgotten tablet signs itself out. */
const WEEK = 7 * 24 * 3600;

const STAMPS = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/** better-auth on our tables, with e-mail and password; accounts are made by an administrator, never by signing up. */
export function makeSignIn({ database, key, publicUrl, newId }: SignInSettings) {
  return betterAuth({
    appName: 'Tandem',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret: key.toString('base64'),
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    database: {
      db: database.systemKysely.withSchema('auth').withPlugin(instantsAsDates),
      type: 'postgres',
      transaction: false,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: passwords,
    },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', ...STAMPS },
      additionalFields: {
        locale: { type: 'string', input: false, defaultValue: 'fr' },
        demo: { type: 'boolean', input: false, defaultValue: false },
      },
    },
    session: {
      modelName: 'sign_in_session',
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'address',
        userAgent: 'device',
        ...STAMPS,
      },
      expiresIn: WEEK,
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'account_id',
        providerId: 'provider',
        accountId: 'provider_account',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...STAMPS,
      },
    },
    verification: { fields: { expiresAt: 'expires_at', ...STAMPS } },
    // Ours counts by account and by address, in the database that all servers share: see attempts.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'tandem',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => newId() },
      // Ours are counted hashed, in attempts.ts; where somebody signs in from is not kept.
      ipAddress: { disableIpTracking: true },
    },
    logger: { disabled: true },
  });
}

export type SignIn = ReturnType<typeof makeSignIn>;

/** Name of the cookie that holds the sign-in. Over https a browser takes the prefixed one from no other site and no plain page. */
export const sessionCookie = (publicUrl: string): string =>
  `${publicUrl.startsWith('https:') ? '__Secure-' : ''}tandem.session_token`;
