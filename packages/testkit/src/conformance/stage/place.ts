import type { Centre } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import type { testHost } from '../../kernel/test-host.ts';
import type { AnyModule } from '../subject.ts';

type Host<M extends readonly AnyModule[]> = Awaited<ReturnType<typeof testHost<M>>>;

/** A centre in which fixtures make rows. */
export interface Place<M extends readonly AnyModule[]> {
  readonly centre: Centre;
  /** The instance under test, for modules with one for each project; else empty. */
  readonly moduleId: string;
  readonly projectId: string;
  /** The procedure that is called next: its path below the branch. Most fixtures are alike for all. */
  readonly procedure: string;
  /** A number that no other call of the fixtures has, for what must differ. */
  readonly ordinal: number;
  /** Calls procedures as somebody of this centre with this role. */
  as(role: Role): ReturnType<Host<M>['as']>;
}
