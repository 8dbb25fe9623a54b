import type { CoreApi } from '@tandem/kernel';
import type { RouterRecordOf, Root } from '@tandem/sdk/server';
import type { TRPCBuiltRouter } from '@trpc/server';

/** The part of the API that the admin itself calls. Modules call their own branch, through the screens they bring. */
export type AdminRouter = TRPCBuiltRouter<Root, { core: RouterRecordOf<CoreApi> }>;
