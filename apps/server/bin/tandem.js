#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(import.meta.resolve('#command'));
if (existsSync(file)) {
  const { command } = await import('#command');
  process.exitCode = await command(process.argv.slice(2));
} else {
  console.error('tandem: Tandem is not built. Run: pnpm build');
  process.exitCode = 1;
}
