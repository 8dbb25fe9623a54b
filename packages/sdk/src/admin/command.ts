import type { Shape } from '../contract.ts';
import type { SlotParams } from '../slot.ts';
import type { ModuleClient } from './module-client.ts';
import type { Format, Shell, Translate } from './screen.ts';

/**
 * The letters that a command may have to itself while its screen is shown. `g`, `j`, `k`, `/` and `?` belong to the admin; letters are
 * off in fields and dialogs, and for whoever switched them off (WCAG 2.1.4).
 */
export type CommandKey =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'h'
  | 'i'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z';

/** What the screen shows while its commands are offered. */
export interface CommandOn<Data> {
  readonly data: Data;
  readonly params: SlotParams;
}

/** What a command that acts has in hand. */
export interface CommandAt<S extends Shape, Api extends object, Data> extends CommandOn<Data> {
  readonly api: ModuleClient<Api>;
  /** The instance, for modules with `instances: 'project'`; else the empty string. */
  readonly moduleId: string;
  readonly t: Translate<S['message']>;
  readonly format: Format;
  readonly shell: Shell;
}

interface CommandHead<S extends Shape, Data> {
  /** What it does, verb first: "Add a person". */
  readonly title: S['message'];
  /** Offered to who holds it. The server checks again what the command calls. */
  readonly permission: S['permission'];
  readonly icon?: string;
  /** `c` is for what creates, on every screen. */
  readonly key?: CommandKey;
  /** Whether there is anything to do with what is shown. Without it: always. */
  readonly when?: (on: CommandOn<Data>) => boolean;
}

/** Leads to another screen of the module: its path. */
interface Leading<Data> {
  readonly to: (on: CommandOn<Data>) => string;
  readonly run?: never;
}

/** Acts at once, and says so with `shell.toast`. What it throws is told to the person as a refusal of the API is. */
interface Acting<S extends Shape, Api extends object, Data> {
  readonly to?: never;
  readonly run: (at: CommandAt<S, Api, Data>) => Promise<void>;
}

/** What one can do from a screen: offered by the palette and, with a `key`, by that key. */
export type ScreenCommand<S extends Shape, Api extends object, Data> = CommandHead<S, Data> &
  (Leading<Data> | Acting<S, Api, Data>);
