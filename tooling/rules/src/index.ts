export { brokenHouseRules } from './house-rules.ts';
export type { Breach } from './breach.ts';
export { workspacePackages } from './workspace-packages.ts';
export type { WorkspacePackage } from './workspace-packages.ts';
export { sourceFiles } from './source-files.ts';
