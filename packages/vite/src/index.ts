export { adminInDevelopment, requestInDevelopment } from './development.ts';
export { installedPackages, type InstalledPackage } from './installed-packages.ts';
export { packagesIn } from './packages-in.ts';
export { tandem, type TandemPluginOptions } from './plugin.ts';
