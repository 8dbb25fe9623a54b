import type { Centre } from '@tandem/kernel';
import type { Environment, Opened } from '@tandem/server';

type Report = (line: string) => void;

/**
 * What an installation brings to the command beyond its composition. The command knows no module: what fills one, the
 * installation does itself.
 */
export interface Host {
  /** URL of `tandem.config.ts`: the composed packages are found from there. */
  readonly configuration: string;
  /** Slugs of the centres that `fillDemo` makes. */
  readonly demoCentres: readonly string[];
  /** Fills the demo centres, none of which exists yet. */
  fillDemo(opened: Opened, report: Report): Promise<void>;
  /** Puts so many synthetic people into a centre. */
  seedPeople(opened: Opened, centre: Centre, count: number, report: Report): Promise<void>;
  /** Serves until told to stop. @returns the exit code. */
  serve(environment: Environment): Promise<number>;
}
