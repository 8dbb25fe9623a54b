import './require-node.mjs';

const { test } = await import('./src/test.ts');
await test();
