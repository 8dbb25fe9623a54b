/** What a person has decided about a conflict; nothing yet without one. */
export type Decision = { readonly take: 'ours' | 'theirs' } | { readonly take: 'own'; readonly value: unknown };
