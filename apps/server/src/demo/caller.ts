import type { Account, Kernel } from '@tandem/kernel';
import { createCallerFactory } from '@tandem/sdk/server';
import type { AppRouter } from '../index.ts';

export type Caller = ReturnType<AppRouter['createCaller']>;

/** The API, called in process as one account in one centre. */
export const callerFor = (kernel: Kernel, account: Account, centre: string): Caller =>
  createCallerFactory(kernel.router as never)(kernel.context({ account, centre })) as unknown as Caller;
