import './require-node.mjs';

const { dev } = await import('./src/dev.ts');
await dev();
