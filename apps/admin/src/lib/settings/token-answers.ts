import type { AreaKey } from '#lib/language/texts.ts';

/** What is written in the form of a new access token. */
export interface TokenAnswers {
  readonly name: string;
  readonly scopes: readonly string[];
  /** All projects that its maker works for, or those chosen below. */
  readonly reach: 'all' | 'some';
  readonly projects: readonly string[];
  readonly expiresOn: string;
}

/** The days on which a token may end, as the server allows them. */
export interface Period {
  readonly earliest: string;
  readonly latest: string;
}

/** The questions of the form; each is the id of its field. */
export type TokenQuestion = 'name' | 'scopes' | 'projects' | 'expires-on';

/** What is to be mended, question by question, in the order of the form. Dates are compared as they are written: year first. */
export function tokenMistakes(
  { name, scopes, reach, projects, expiresOn }: TokenAnswers,
  { earliest, latest }: Period,
): readonly { readonly question: TokenQuestion; readonly key: AreaKey<'tokens'> }[] {
  return [
    ...(name.trim() === '' ? [{ question: 'name', key: 'token.name.missing' } as const] : []),
    ...(reach === 'some' && projects.length === 0
      ? [{ question: 'projects', key: 'token.projects.missing' } as const]
      : []),
    ...(expiresOn < earliest || expiresOn > latest
      ? [{ question: 'expires-on', key: 'token.expires-on.outside' } as const]
      : []),
    ...(scopes.length === 0 ? [{ question: 'scopes', key: 'token.scopes.missing' } as const] : []),
  ];
}
