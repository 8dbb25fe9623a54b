import type { Branches, Failures } from '@tandem/kernel';
import type { Root } from '@tandem/sdk/server';
import type { TRPCBuiltRouter } from '@trpc/server';
import type composition from '../tandem.config.ts';

type AllBranches = Branches<typeof composition.modules>;
/** The branches of the API, by name: declarations print this name and not the whole tree. */
export interface ApiBranches extends AllBranches {}

/** The type of the whole API; clients import this and nothing else. */
export type AppRouter = TRPCBuiltRouter<Root, { [B in keyof ApiBranches]: ApiBranches[B] }>;

type AllFailures = Failures<typeof composition.modules>;
/** The outcomes that calls of the API may end in, by `<module>/<code>`: clients narrow errors with it. */
export interface ApiFailures extends AllFailures {}

/** What the server puts on each request it hands to the admin. */
export type { TandemOnRequest } from '@tandem/server';
