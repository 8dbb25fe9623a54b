import { createContext } from 'svelte';
import type { Api } from './api.ts';
import { onDemand, type OnDemand } from './on-demand.ts';

const [useOnDemand, provideApi] = createContext<() => OnDemand>();
export { provideApi };

/** The API of a centre for its pages, over HTTP. */
export const apiOf = (centre: string): OnDemand =>
  onDemand(async () => (await import('./over-http.ts')).overHttp(centre));

/**
 * The API of the centre whose page is shown, for a component that calls it: from here on its client is on the way. A function,
 * because one can change centre without leaving the app.
 */
export function useApi(): () => Api {
  const current = useOnDemand();
  if (typeof window !== 'undefined') current().prepare();
  return () => current().api;
}
