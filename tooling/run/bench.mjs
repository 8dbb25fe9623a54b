import './require-node.mjs';

const { bench } = await import('./src/bench.ts');
await bench();
