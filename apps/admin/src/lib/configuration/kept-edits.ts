import { browserKeeper } from '#lib/unsent/in-browser.ts';
import type { Edit } from './edit-queue.ts';

/** The changes of one part of a configuration that this browser keeps until the server has them. */
export interface KeptEdits {
  readonly keep: (edits: readonly Edit[]) => void;
  /** Gives what tabs that ended could not save, with when it was written. */
  takeOver(use: (edits: readonly Edit[], at: string) => void): Promise<void>;
  end(): void;
}

/** Called while a component is made; on the server, and where the browser keeps nothing, it does nothing. */
export function keptEdits(account: string, centre: string, project: string, chain: string): KeptEdits {
  const keeper = browserKeeper({ account, centre, what: ['configuration', project, chain] });
  return {
    keep: (edits) => keeper?.keep(edits.length > 0 ? edits : undefined),
    takeOver: async (use) => {
      await keeper?.takeOver(({ value, at }) => {
        if (isQueue(value)) use(value, at);
      });
    },
    end: () => keeper?.end(),
  };
}

const isQueue = (value: unknown): value is readonly Edit[] =>
  Array.isArray(value) && value.every((edit: Partial<Edit> | null) => typeof edit?.path === 'string');
