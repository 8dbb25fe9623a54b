import type { OwnAccount, Self } from '../auth/own-account.ts';

type Without<F> = F extends (self: Self, ...rest: infer R) => infer T ? (...rest: R) => T : never;

/** The account of whoever is signed in, as its own page uses it. */
export type MeOnRequest = { readonly [K in keyof OwnAccount]: Without<OwnAccount[K]> };

export const meOnRequest = (own: OwnAccount, self: Self): MeOnRequest => ({
  sessions: () => own.sessions(self),
  endSession: (id) => own.endSession(self, id),
  endOthers: () => own.endOthers(self),
  introduce: (as) => own.introduce(self, as),
  changePassword: (words) => own.changePassword(self, words),
});
