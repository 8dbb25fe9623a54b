import { failureIn } from '#lib/language/failure-in.ts';

/** Something said to people: a message key of the platform, and its values. */
interface Told {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A module that was refused when the server started. */
export interface UnavailableModule {
  readonly module: string;
  readonly why: Told;
  readonly mend: Told;
}

/** The module that an error of the API says is not serving. */
export function unavailableModule(error: unknown): UnavailableModule | undefined {
  const failure = failureIn(error);
  return failure?.code === 'core/module-unavailable' ? (failure.details as UnavailableModule) : undefined;
}
