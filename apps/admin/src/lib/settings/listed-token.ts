import type { Api } from '#lib/api/api.ts';

type Token = Awaited<ReturnType<Api['core']['token']['list']['query']>>[number];

/** An access token in the reader's words. */
export interface ListedToken extends Omit<Token, 'scopes' | 'projects'> {
  /** What it may do, module by module. */
  readonly may: readonly string[];
  /** Permissions that are no more: they give nothing. */
  readonly gone: readonly string[];
  /** Titles of its projects; null: all. */
  readonly projects: readonly string[] | null;
}
