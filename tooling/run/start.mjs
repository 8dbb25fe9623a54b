import './require-node.mjs';

const { start } = await import('./src/start.ts');
await start();
