import type { AdminModule } from '@tandem/sdk/admin';
import { modules } from 'virtual:tandem/admin';
import { loadedOnce } from './loaded-once.ts';

/** The admin half of an installed module, loaded when it is first asked for; undefined when the module has none. */
export async function adminHalf(id: string): Promise<AdminModule | undefined> {
  const load = modules.find((module) => module.id === id)?.admin;
  return load && (await loadedOnce(load, load)).default;
}

/** Ids of the installed modules that bring screens or panels. */
export const modulesWithAdmin: readonly string[] = modules
  .filter(({ admin }) => admin !== undefined)
  .map(({ id }) => id);

/** The admin halves of all installed modules. */
export const adminHalves = async (): Promise<readonly AdminModule[]> =>
  (await Promise.all(modulesWithAdmin.map(adminHalf))).filter((admin) => admin !== undefined);
