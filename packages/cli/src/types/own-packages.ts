import type { AnyContract } from '@tandem/sdk';
import type { Composition, ServerModule } from '@tandem/sdk/server';
import { composedPackages, ownFolder } from '../composed-packages.ts';

/** A package of this workspace that brings tables. */
export interface ModulePackage {
  readonly folder: string;
  readonly schema: string;
}

/** The kernel's tables that belong to a centre. */
const KERNEL = { specifier: '@tandem/kernel', schema: 'kernel_store' } as const;

/**
 * The packages of the kernel and of the composed modules whose source lies in this workspace. What was installed from a
 * registry has its types already.
 */
export async function ownPackages({ modules }: Composition, configuration: string): Promise<readonly ModulePackage[]> {
  const kernel = await ownFolder(KERNEL.specifier, import.meta.url);
  const withTables = new Set(modules.filter(({ migrations }) => migrations.length > 0).map(idOf));
  const composed = (await composedPackages(configuration)).flatMap(({ folder, exported }) =>
    exported
      .filter(isServerModule)
      .map(idOf)
      .filter((id) => withTables.has(id))
      .map((id) => ({ folder, schema: id.replaceAll('-', '_') })),
  );
  return kernel ? [{ folder: kernel, schema: KERNEL.schema }, ...composed] : composed;
}

const isServerModule = (value: unknown): value is ServerModule =>
  typeof value === 'object' && value !== null && '$$type' in value && value.$$type === '@tandem/server-module';

const idOf = ({ contract }: ServerModule): string => (contract as AnyContract).id as string;
