import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { installedPackages } from './installed-packages.ts';
import { virtualModule } from './virtual-module.ts';

export interface TandemPluginOptions {
  /** The composition, `tandem.config.ts`, relative to Vite's root. */
  readonly config: string;
}

const virtualName = 'virtual:tandem/admin';
// The zero byte keeps other plugins from taking it for a file.
const virtualId = `\0${virtualName}`;

/**
 * Makes `virtual:tandem/admin` out of the server's composition: which modules are installed, their admin halves and their texts.
 * The composition stays the one place that says what is installed; the admin names no module.
 */
export function tandem({ config }: TandemPluginOptions): Plugin {
  let configFile = '';
  return {
    name: 'tandem',

    // A module is written in Svelte and must be compiled with the app, also for the server.
    async config(user) {
      configFile = resolve(user.root ?? process.cwd(), config);
      const packages = await installedPackages(configFile);
      return {
        ssr: { noExternal: packages.map(({ name }) => name) },
        optimizeDeps: { exclude: packages.map(({ name }) => name) },
      };
    },

    resolveId(source, importer) {
      if (source === virtualName) return virtualId;
      // What the virtual module imports is found from where the composition stands, not from the admin.
      if (importer === virtualId) return this.resolve(source, configFile, { skipSelf: true });
      return undefined;
    },

    async load(id) {
      if (id !== virtualId) return undefined;
      this.addWatchFile(configFile);
      const packages = await installedPackages(configFile);
      for (const { name, hasAdmin } of packages) {
        if (hasAdmin && !(await this.resolve(`${name}/admin`, configFile, { skipSelf: true }))) {
          this.error(
            `${name} announces an admin half ("./admin" in its package.json) that is not there. Build ${name} first, with "pnpm build".`,
          );
        }
      }
      return virtualModule(packages);
    },

    hotUpdate({ file }) {
      if (resolve(file) !== configFile) return undefined;
      const module = this.environment.moduleGraph.getModuleById(virtualId);
      return module && [module];
    },
  };
}
