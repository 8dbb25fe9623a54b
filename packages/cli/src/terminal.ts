import { text } from 'node:stream/consumers';

/** Where a command speaks and listens; tests put their own in its place. */
export interface Terminal {
  /** What was asked for. */
  say(line: string): void;
  /** Why it could not be done. */
  complain(line: string): void;
  /** All that is typed or piped in, until its end. */
  readAll(): Promise<string>;
}

export const processTerminal: Terminal = {
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
  readAll: () => text(process.stdin),
};
