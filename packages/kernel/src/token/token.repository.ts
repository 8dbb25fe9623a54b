import type { Role } from '@tandem/sdk';
import { prepared, sql } from '@tandem/sdk/server';
import type { Kysely } from 'kysely';
import type { KernelStoreTables } from '../tables.gen.ts';

type DB = KernelStoreTables;

export const tokenByHash = prepared<DB, { hash: Uint8Array }>()((db, value) =>
  db
    .selectFrom('kernel_store.access_token')
    .select(['id', 'name', 'scopes', 'roles', 'projects', 'created_by'])
    .select(['expires_on', 'last_used_at', 'revoked_at'])
    .where('hash', '=', value('hash'))
    .$narrowType<{ roles: Role[] }>(),
);

export const tokenById = (db: Kysely<DB>, id: string) =>
  db
    .selectFrom('kernel_store.access_token')
    .select(['id', 'name', 'projects', 'revoked_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export interface TokenPage {
  /** Id of the last token of the page before. */
  readonly before: string | undefined;
  /** Only tokens of these projects; null: all. */
  readonly projects: readonly string[] | null;
  readonly limit: number;
}

/** Newest first: ids sort by time. */
export const tokensBefore = (db: Kysely<DB>, { before, projects, limit }: TokenPage) =>
  db
    .selectFrom('kernel_store.access_token')
    .select(['id', 'name', 'scopes', 'roles', 'projects', 'expires_on', 'created_at', 'created_by', 'created_by_name'])
    .select(['last_used_at', 'revoked_at', 'revoked_by_name'])
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .$if(projects !== null, (query) => query.where(sql<boolean>`projects <@ ${projects}::uuid[]`))
    .orderBy('id', 'desc')
    .limit(limit)
    .$narrowType<{ roles: Role[] }>()
    .execute();

/** The names of the centre's projects. */
export const projectSlugs = (db: Kysely<DB>) =>
  db.selectFrom('kernel_store.project').select(['id', 'slug']).orderBy('slug').execute();

export interface NewToken {
  readonly id: string;
  readonly hash: Uint8Array;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly roles: readonly Role[];
  readonly projects: readonly string[] | null;
  readonly expires_on: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly created_by_name: string;
}

/** The tokens that somebody made and that still work, oldest first. */
export const tokensOfMaker = (db: Kysely<DB>, accountId: string, today: string) =>
  db
    .selectFrom('kernel_store.access_token')
    .select(['id', 'name'])
    .where('created_by', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_on', '>=', today)
    .orderBy('id')
    .execute();

export const insertToken = (db: Kysely<DB>, { scopes, roles, projects, ...token }: NewToken) =>
  db
    .insertInto('kernel_store.access_token')
    .values({ ...token, scopes: [...scopes], roles: [...roles], projects: projects && [...projects] })
    .execute();

export interface Revocation {
  readonly revoked_at: string;
  readonly revoked_by: string;
  readonly revoked_by_name: string;
}

export const revokeToken = (db: Kysely<DB>, id: string, revocation: Revocation) =>
  db.updateTable('kernel_store.access_token').set(revocation).where('id', '=', id).execute();

export const noteTokenUse = (db: Kysely<DB>, id: string, at: string) =>
  db.updateTable('kernel_store.access_token').set({ last_used_at: at }).where('id', '=', id).execute();
