export { ExitCode } from './exit-code.ts';
export type { Host } from './host.ts';
export { problemLine } from './problem.ts';
export { runCommand } from './run-command.ts';
export { processTerminal, type Terminal } from './terminal.ts';
