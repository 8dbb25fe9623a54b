import type { Session } from './session.ts';

/** Runs plain SQL as the login itself, outside any scope: for migrations, checks of the catalogue and generators. */
export interface SqlExecutor {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Several statements in one text, without parameters. */
  script(text: string): Promise<void>;
}

export function executorOn(session: Session): SqlExecutor {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      const [result] = await session.trip([{ text, values, name: '' }]);
      return (result?.rows ?? []) as readonly Row[];
    },
    script: (text) => session.script(text),
  };
}
