import type { AppRouter } from '@tandem/app-server';

/** The whole API of this installation. The admin itself calls its `core`; modules call their own branch through their screens. */
export type AdminRouter = AppRouter;
