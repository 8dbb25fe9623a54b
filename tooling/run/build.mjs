import './require-node.mjs';

const { build } = await import('./src/build.ts');
await build();
