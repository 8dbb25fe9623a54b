export { tandem, type TandemPluginOptions } from './plugin.ts';
export { installedPackages, type InstalledPackage } from './installed-packages.ts';
export { packagesIn } from './packages-in.ts';
