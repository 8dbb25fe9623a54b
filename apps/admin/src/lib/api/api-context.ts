import { createContext } from 'svelte';
import type { Api } from './api.ts';

/** The API of the centre whose page is shown. A function, because one can change centre without leaving the app. */
export const [useApi, provideApi] = createContext<() => Api>();
