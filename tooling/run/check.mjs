import './require-node.mjs';

const { check } = await import('./src/check.ts');
await check();
