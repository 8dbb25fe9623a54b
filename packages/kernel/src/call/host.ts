import type { Database } from '@tandem/db';
import type { Vault } from '@tandem/sdk/server';
import type { Access } from '../access/access.ts';
import type { Account } from '../access/account.ts';
import type { Refusals } from '../check/refusals.ts';
import type { SystemClock } from '../clock.ts';
import type { Installed } from '../installed.ts';
import type { EffectiveConfigurations } from './instance.ts';
import type { policies } from './policies.ts';

/** What the kernel holds for the whole life of the process. */
export interface Host {
  readonly database: Database;
  readonly installed: Installed;
  readonly access: Access;
  readonly refused: Refusals;
  /** The decision that holds for a policy of a module. */
  readonly policy: ReturnType<typeof policies>;
  readonly clock: SystemClock;
  readonly newId: () => string;
  readonly vault: (tenantId: string, module: string) => Vault;
  readonly configurations: EffectiveConfigurations;
}

/** Who calls, and for which centre. */
export interface Request {
  readonly account: Account | null;
  /** Slug of the centre, from the header `tandem-centre`. */
  readonly centre: string | undefined;
}
