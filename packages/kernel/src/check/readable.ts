import { type AnyContract, config, defineModule, type MessageKeys } from '@tandem/sdk';
import type { ServerModule } from '@tandem/sdk/server';
import { z } from 'zod';
import { contractTag, foreignTag } from './sdk-version.ts';

const standIns = new WeakSet<AnyContract>();

/** Whether this contract only stands for one that cannot be read: it says nothing, and nothing may be measured by it. */
export const isStandIn = (contract: AnyContract): boolean => standIns.has(contract);

/**
 * The module as this server can hold it. One in a language that it does not know is refused, and nothing but its name and version may be
 * believed: an empty module stands for it, so that no other part of the kernel has to doubt what it reads.
 */
export function readable(module: ServerModule): ServerModule {
  if (!foreignTag(module.contract, contractTag)) return module;
  const { id, version } = module.contract as AnyContract;
  const none = { fr: {}, nl: {}, en: {} };
  const contract = defineModule({
    id: String(id),
    version: String(version),
    sdk: '*',
    instances: 'centre',
    messages: {} as MessageKeys<never>,
    config: config(z.object({})),
  });
  standIns.add(contract);
  return { $$type: module.$$type, contractVersion: 'v1', contract, procedures: {}, messages: none, migrations: [] };
}
