import type { ServerModule } from '@tandem/sdk/server';
import composition from '../../../server/dist/tandem.config.js';

/** This installation with a workshops module that was written for an SDK this server does not have. */
const written = (module: ServerModule): ServerModule =>
  module.contract.id === 'collective-workshop'
    ? { ...module, contract: { ...module.contract, sdk: '^9.0.0' } as ServerModule['contract'] }
    : module;

export default { ...composition, modules: composition.modules.map(written) };
