import { createTandemClient, type TandemClient } from '@tandem/client';
import type { AppRouter } from 'tandem-api';

export type Tandem = TandemClient<AppRouter>;

/** Calls the installation that the environment names. The token is a secret: it comes from there, never from the source. */
export function connect(environment: NodeJS.ProcessEnv): Tandem {
  return createTandemClient<AppRouter>({
    url: wanted(environment, 'TANDEM_URL'),
    centre: wanted(environment, 'TANDEM_CENTRE'),
    token: wanted(environment, 'TANDEM_TOKEN'),
  });
}

function wanted(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (value) return value;
  throw new Error(`${name} is not set. Set TANDEM_URL, TANDEM_CENTRE and TANDEM_TOKEN.`);
}
