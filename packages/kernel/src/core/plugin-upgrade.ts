import type { JsonSchema } from '@tandem/sdk';
import type { Change } from '../configuration/compare.ts';
import type { Conflict } from '../configuration/merge.ts';
import type { ResolvedText } from '../configuration/texts.ts';
import type { ChainProblem } from './fit.ts';

/** A value that the plugin fixes, in the place of what the centre has. */
export interface LockedValue {
  readonly path: string;
  readonly reason: ResolvedText;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** What the installed version of a plugin does to one part of a project. */
export interface UpgradedChain {
  readonly chain: string;
  /** Kind of the module, whose messages the titles are keys of. */
  readonly module: string;
  /** The plugin brings this module; it becomes one of the project. */
  readonly isNew: boolean;
  /** From what is published to what would be. */
  readonly changes: readonly Change[];
  /** Places that both have changed and nobody has decided. */
  readonly conflicts: readonly Conflict[];
  readonly locked: readonly LockedValue[];
  /** What is needed to put the values into words: the schema, and the tree as it would be. */
  readonly schema: JsonSchema;
  readonly value: unknown;
  /** Places that the open draft has changed and the plugin too: the draft keeps its value, until it is published or dropped. */
  readonly inDraft: readonly string[];
}

/** What taking over the installed version of a project's plugin would do. */
export interface PluginUpgrade {
  readonly plugin: string;
  /** The version that the published configuration is based on. */
  readonly from: string | null;
  readonly to: string;
  readonly isAvailable: boolean;
  /** Names exactly this: applying asks for it, so that nobody takes over what they have not seen. */
  readonly digest: string;
  /** Parts of the project that it touches. */
  readonly chains: readonly UpgradedChain[];
  /** Modules of the project that the plugin no longer has: they stay as they are. */
  readonly left: readonly string[];
  /** New modules of the plugin whose name another kind of module has here: they are left out. */
  readonly taken: readonly string[];
  /** What the modules would refuse of the result. */
  readonly problems: readonly ChainProblem[];
  /** The words of the plugin's texts in the values, by message key. */
  readonly texts: Readonly<Record<string, ResolvedText>>;
}
