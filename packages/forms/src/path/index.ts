// Without a component, so that an app can read and write a configuration where nothing is drawn.
export { child, pathId, type Path } from './pointer.ts';
export { readPath, schemaAt, writePath } from './tree.ts';
