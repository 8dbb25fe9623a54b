/** Who may work in a centre. What a role may do follows from the permissions of the installed modules. */
export const roles = [
  'administrator',
  'coordinator',
  'trainer',
  'social-worker',
  'external-provider',
  'auditor',
] as const;
/** One of `roles`. */
export type Role = (typeof roles)[number];

/** A permission of a module: its name for people, and the roles that hold it unless a project says otherwise. None: nobody. */
export interface Permission<Key extends string = string> {
  readonly label: Key;
  readonly roles: readonly Role[];
}
