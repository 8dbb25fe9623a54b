import { z } from 'zod';
import type { Contract, Shape } from '../contract.ts';
import type { In, Out, Schema } from '../schema.ts';
import type { TaskSettings } from './retry.ts';
import type { TaskScope } from './task-scope.ts';

/** What `enqueue` must know of a job. */
export interface JobReference<Id extends string, I extends Schema> {
  readonly $$type: '@tandem/job';
  readonly input: I;
  readonly '~module'?: Id;
}

/** When a job runs. */
export interface EnqueueOptions {
  /** Not before this instant, ISO with Z. Without it, at once. */
  readonly at?: string;
  /** A job that waits under the same key is enough: no second one is put beside it. At most 200 characters. */
  readonly key?: string;
}

/** That a job goes on later, from another input. Made by `again`. */
export interface Again<Input> extends Pick<EnqueueOptions, 'at'> {
  readonly $$type: '@tandem/again';
  readonly input: Input;
}

/**
 * What a long job returns in place of holding a transaction open: its next piece. What it wrote and where it goes on commit together, so
 * a killed process costs one piece at most.
 *
 * @example
 * run: async ({ after }, scope) => {
 *   const last = await purgeThousand(scope, after);
 *   return last === undefined ? undefined : again({ after: last });
 * }
 */
export const again = <Input>(input: Input, options: Pick<EnqueueOptions, 'at'> = {}): Again<Input> => ({
  $$type: '@tandem/again',
  input,
  ...options,
});

export interface JobDefinition<S extends Shape, I extends Schema> extends TaskSettings {
  /** What it is about; nothing without it. It is stored, so the schema must accept its own output. */
  readonly input?: I;
  /**
   * When it runs by itself in every centre, as five fields of cron in the centre's time zone: `0 3 * * *`, three in the morning. Its input
   * is then `{}`. A time that a day lacks is the next minute there is; a time that a day has twice is the first. What was missed while
   * nothing ran is made up for once.
   */
  readonly every?: string;
  /** One piece of work, in one transaction; see `again` for a long one. */
  run(input: Out<I>, scope: TaskScope<S>): Promise<Again<In<I>> | void>;
}

/** Work that a module does by itself, later or at its time. */
export interface Job<S extends Shape = Shape, I extends Schema = Schema>
  extends JobDefinition<S, I>, JobReference<S['id'], I> {
  readonly input: I;
}

const nothing = z.object({});

/**
 * Makes the jobs of a module: `const job = jobOf(people); export const purge = job({ input, every: '0 3 * * *', run })`. They are named where
 * `implement` lists them, and put in the queue with `enqueue(purge, input)` inside a transaction.
 */
export const jobOf =
  <S extends Shape>(_contract: Contract<S>) =>
  <I extends Schema = typeof nothing>(definition: JobDefinition<S, I>): Job<S, I> => ({
    ...definition,
    $$type: '@tandem/job',
    input: definition.input ?? (nothing as unknown as I),
  });

/** The jobs of a module, by name. */
// any: a job of whatever input; `enqueue` restores the type.
export type Jobs<S extends Shape> = Readonly<Record<string, Job<S, any>>>;
